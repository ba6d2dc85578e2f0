/** More names than this nobody reads. */
const MOST_NAMES = 4;

/** `PRJ-002, PRJ-007`; of very many the first, and how many there are besides. */
export function someOf(names: readonly string[]): string {
  if (names.length <= MOST_NAMES) return names.join(', ');
  const shown = names.slice(0, MOST_NAMES - 1);
  return `${shown.join(', ')} and ${names.length - shown.length} more`;
}

/** How many places of others a finding points at. */
export const MOST_RELATED = 5;
