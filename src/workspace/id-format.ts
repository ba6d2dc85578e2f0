import { KINDS, type Kind } from '../artifacts/kinds.ts';

/** What has an id of its own: the kinds, and the risks in a register. */
export type IdOwner = Kind | 'risk';

/**
 * How the ids of a kind look. A template, not a regular expression: readable, and safe in a workspace that nobody
 * trusts. `#` is a digit (more digits are allowed once the numbers outgrow them), `YYYY` a year, the first `*` any
 * word; everything else stands for itself.
 */
export interface IdFormat {
  readonly template: string;
  /** Whether `portolan.yaml` asks for it; only then a different id is a finding. */
  readonly required: boolean;
  matches(id: string): boolean;
  /** The id with a number, such as 14 → `PRJ-014`. */
  format(number: number, year?: string): string;
}

const DEFAULTS: Readonly<Record<IdOwner, string>> = {
  charter: 'PRJ-###',
  adr: 'ADR-####',
  'risk-register': 'REG-*',
  'change-request': 'CR-YYYY-###',
  team: 'TEAM-*',
  risk: 'RISK-###',
};

/** The formats of all owners, with the templates of `portolan.yaml` → `ids:`. */
export function idFormats(settings: Readonly<Record<string, unknown>> = {}): Readonly<Record<IdOwner, IdFormat>> {
  const owners: IdOwner[] = [...KINDS, 'risk'];
  const entries = owners.map((owner) => {
    const written = settings[owner];
    return [owner, createFormat(typeof written === 'string' ? written : undefined, DEFAULTS[owner])];
  });
  return Object.fromEntries(entries) as Record<IdOwner, IdFormat>;
}

function createFormat(written: string | undefined, usual: string): IdFormat {
  const template = written ?? usual;
  const matcher = new RegExp(`^${toExpression(template)}$`);
  return {
    template,
    required: written !== undefined,
    matches: (id) => matcher.test(id),
    format: (number, year = '') =>
      template
        .replace('YYYY', year)
        .replace(/#+|\*/, (digits) => String(number).padStart(digits === '*' ? 1 : digits.length, '0')),
  };
}

/** One star only: an expression with several could take for ever on an id made for that. */
function toExpression(template: string): string {
  const star = template.indexOf('*');
  return template.replace(/#+|YYYY|\*|[^#*Y]+|Y/g, (part, offset: number) => {
    if (part.startsWith('#')) return `\\d{${part.length},}`;
    if (part === 'YYYY') return '\\d{4}';
    return offset === star ? '[\\w.-]+' : part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  });
}

/** The next id behind the highest number that is taken (in the year, where the template has one). */
export function nextId(format: IdFormat, taken: Iterable<string>, year: string): string {
  const [before = '', after = ''] = format.template.replace('YYYY', year).split(/#+|\*/);
  let highest = 0;
  for (const id of taken) {
    if (!id.startsWith(before) || !id.endsWith(after)) continue;
    const digits = id.slice(before.length, id.length - after.length);
    if (/^\d{1,15}$/.test(digits)) highest = Math.max(highest, Number(digits));
  }
  return format.format(highest + 1, year);
}
