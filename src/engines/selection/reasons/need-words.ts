import { listed, numberWords } from '../model/words.ts';
import type { Need } from '../types.ts';

/** Needs and names that a sentence has room for; of more it says how many they are. */
const NAMED = 3;

/** `28 more days of data engineering (senior) from May 2027 to June 2027 and 20,000 more EUR in the budget`. */
export function needWords(needs: readonly Need[]): string {
  const groups = new Map<string, Need[]>();
  for (const need of needs) {
    const [resource = ''] = need.limit.id.split('@');
    groups.set(resource, [...(groups.get(resource) ?? []), need]);
  }
  const words = [...groups.values()].slice(0, NAMED).map(groupWords);
  const rest = groups.size - words.length;
  return listed(rest > 0 ? [...words, `more of ${rest} other${rest === 1 ? '' : 's'}`] : words);
}

/** `PRJ-001, PRJ-002, PRJ-003 and 4 others`. */
export function namesWords(ids: readonly string[]): string {
  const rest = ids.length - NAMED;
  return listed(rest > 1 ? [...ids.slice(0, NAMED), `${rest} others`] : ids);
}

/** Days of several months are added up; of infrastructure, the month that lacks most tells how much it takes. */
function groupWords(needs: readonly Need[]): string {
  const [first, last] = [needs[0], needs.at(-1)];
  if (!first || !last) return '';
  const { kind, title } = first.limit;
  const amounts = needs.map(({ amount }) => amount);
  const amount = kind === 'skill' ? amounts.reduce((sum, each) => sum + each, 0) : Math.max(...amounts);
  const more = `${numberWords(Math.ceil(amount * 10 - 1e-6) / 10)} more ${amount === 1 && first.unit === 'days' ? 'day' : first.unit}`;
  if (kind !== 'skill' && kind !== 'infrastructure') return `${more} in ${title}`;
  const [what, when] = split(title);
  return needs.length === 1
    ? `${more} of ${what} in ${when}`
    : `${more} of ${what} from ${when} to ${split(last.limit.title)[1]}`;
}

/** What is needed, and the month. */
function split(title: string): [string, string] {
  const at = title.lastIndexOf(' in ');
  return [title.slice(0, at), title.slice(at + ' in '.length)];
}
