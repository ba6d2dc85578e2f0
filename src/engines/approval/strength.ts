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

/** The strength of what a link names: only a link that leads somewhere (http or https) shows anything. */
export function strengthOf(link: unknown): Strength {
  return typeof link === 'string' && /^https?:\/\/[^\s/]/i.test(link) ? 'recorded' : 'claimed';
}
