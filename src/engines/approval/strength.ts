/**
 * How strong evidence is: `claimed` (somebody wrote it), `recorded` (another place shows it, which a link names) or
 * `proven` (version control shows who did it).
 */
export type Strength = 'claimed' | 'recorded' | 'proven';

const ORDER: readonly Strength[] = ['claimed', 'recorded', 'proven'];

/** Whether evidence is as strong as is asked for; what is not asked for at all is always met. */
export function isStrongEnough(strength: Strength | undefined, needs: Strength | undefined): boolean {
  return ORDER.indexOf(strength ?? 'claimed') >= ORDER.indexOf(needs ?? 'claimed');
}

/** A host by its full name, or one of a network of one's own with a path on it. */
const SOMEWHERE =
  /^https?:\/\/(?:[^\s/@]+@)?(?:[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?(?:[/?#]|$)|[a-z0-9-]+(?::\d+)?\/[^\s/])/i;

/** The strength of what a link names: only a link that can lead somewhere (http or https) shows anything. */
export function strengthOf(link: unknown): Strength {
  return typeof link === 'string' && SOMEWHERE.test(link.trim()) ? 'recorded' : 'claimed';
}
