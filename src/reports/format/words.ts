/** Ids whose words people write in another way. */
const WRITTEN: ReadonlyMap<string, string> = new Map([
  ['capex', 'CapEx'],
  ['opex', 'OpEx'],
  ['pmo-representative', 'PMO representative'],
  ['one-way', 'One-way door'],
]);

const KEBAB_CASE = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** A kebab-case id as words: `risk-reduction` → `Risk reduction`. Any other text is somebody's own and stays. */
export function humanise(id: string): string {
  if (!KEBAB_CASE.test(id)) return id;
  const words = id.replaceAll('-', ' ');
  return WRITTEN.get(id) ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/** The first letter large: `the budget` → `The budget`. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `1 error`, `2 errors`. */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${number} ${number === 1 ? singular : plural}`;
}

/** An id for an element from a heading: `Decision Outcome` → `decision-outcome`; `section` for one without words. */
export function slug(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu);
  return words === null ? 'section' : words.join('-');
}
