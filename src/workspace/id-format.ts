import { ID_OWNERS, type IdOwner, ownerOf } from '../kinds/kinds.ts';
import { matchesPattern, type Pattern, type Step } from './wildcards.ts';

/**
 * How the ids of a kind look. A template, not a regular expression: readable, and safe in a workspace that nobody
 * trusts. `#` is a digit (more digits are allowed once the numbers outgrow them), `YYYY` a year, `*` any word;
 * everything else stands for itself.
 */
export interface IdFormat {
  readonly template: string;
  /** Whether `portolan.yaml` asks for it; only then a different id is a finding. */
  readonly required: boolean;
  matches(id: string): boolean;
  /** The id with a number, such as 14 → `PRJ-014`. */
  format(number: number, year?: string): string;
}

/** The formats of all owners, with the templates of `portolan.yaml` → `ids:`. */
export function idFormats(settings: Readonly<Record<string, unknown>> = {}): Readonly<Record<IdOwner, IdFormat>> {
  const entries = ID_OWNERS.map((owner) => {
    const written = settings[owner];
    return [owner, createFormat(typeof written === 'string' ? written : undefined, ownerOf(owner).id)];
  });
  return Object.fromEntries(entries) as Record<IdOwner, IdFormat>;
}

function createFormat(written: string | undefined, usual: string): IdFormat {
  const template = written ?? usual;
  const pattern = parseTemplate(template);
  return {
    template,
    required: written !== undefined,
    matches: (id) => matchesPattern(pattern, id),
    format: (number, year = '') =>
      template
        .replace('YYYY', () => year)
        .replace(/#+|\*/, (digits) => String(number).padStart(digits === '*' ? 1 : digits.length, '0')),
  };
}

const DIGIT: Step = { one: isDigit };
const MORE_DIGITS: Step = { many: isDigit };

function parseTemplate(template: string): Pattern {
  const parts = template.match(/#+|YYYY|\*|[^#*Y]+|Y/g) ?? [];
  return parts.flatMap((part): Pattern => {
    if (part.startsWith('#')) return [...Array.from(part, () => DIGIT), MORE_DIGITS];
    if (part === 'YYYY') return Array.from(part, () => DIGIT);
    return part === '*' ? [{ one: isWordCharacter }, { many: isWordCharacter }] : [{ text: part }];
  });
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

function isWordCharacter(character: string): boolean {
  return /[\w.-]/.test(character);
}

/** The next id behind the highest number that is taken (in the year, where the template has one). */
export function nextId(format: IdFormat, taken: Iterable<string>, year: string): string {
  const [before = '', after = ''] = format.template.replace('YYYY', () => year).split(/#+|\*/);
  let highest = 0;
  for (const id of taken) {
    if (!id.startsWith(before) || !id.endsWith(after)) continue;
    const digits = id.slice(before.length, id.length - after.length);
    if (/^\d{1,15}$/.test(digits)) highest = Math.max(highest, Number(digits));
  }
  return format.format(highest + 1, year);
}
