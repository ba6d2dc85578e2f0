import type { Candidate, Origin, Overload } from '../types.ts';
import type { Limit, ModelParts, SkillMonth } from './parts.ts';
import { exceeds } from './tolerance.ts';
import { listed, monthTitle, numberWords, tidy } from './words.ts';

/** What runs or is approved: it is in whatever it takes. */
export function isCommitment({ mandatory, mandatoryBy, excluded }: Candidate): boolean {
  return mandatory && !excluded && (mandatoryBy === 'active' || mandatoryBy === 'approved');
}

/** Indices of the options that commitments are done by: each has one. */
export function committedOptions({ candidates, optionsOf }: Pick<ModelParts, 'candidates' | 'optionsOf'>): number[] {
  return candidates.flatMap((candidate, index) =>
    isCommitment(candidate) ? (optionsOf[index] ?? []).slice(0, 1) : [],
  );
}

/** A limit that commitments break: by how much is said by `held`. */
export interface Breach {
  readonly limit: Limit;
  readonly held: number;
  readonly bound: number;
}

export interface Loosened {
  readonly limits: readonly Limit[];
  readonly breaches: readonly Breach[];
  /** Some are kept as they are, because what is selected beside the commitments could mend them. */
  readonly isMendable: boolean;
}

/**
 * The limits with room for all that commitments take: where they take more than there is, nothing is left for others,
 * and no more. A rule that others can mend, such as a least share, is kept as long as that is asked for.
 * @param mends whether what can be mended must be
 */
export function besideCommitments(parts: ModelParts, limits: readonly Limit[], mends: boolean): Loosened {
  const committed = committedOptions(parts);
  const breaches: Breach[] = [];
  let isMendable = false;
  const loosened = limits.map((limit): Limit => {
    const held = committed.reduce((sum, option) => sum + (limit.terms.get(option) ?? 0), 0);
    const side = held > limit.upper ? 'upper' : 'lower';
    const bound = limit[side];
    // What an empty selection breaks, too, is a demand on all and no doing of the commitments.
    if (!exceeds(held, limit) || exceeds(0, limit)) return limit;
    const sign = side === 'upper' ? 1 : -1;
    if (limit.unit === undefined && mostOfOthers(parts, limit, -sign) >= sign * (held - bound) - 1e-9) {
      isMendable = true;
      if (mends) return limit;
    }
    breaches.push({ limit, held, bound });
    return { ...limit, [side]: held, ...(side === 'upper' && { capacity: bound }) };
  });
  return { limits: loosened, breaches, isMendable };
}

/** The most that all others together can do in a direction. */
function mostOfOthers({ candidates, optionsOf }: ModelParts, { terms }: Limit, sign: number): number {
  return candidates.reduce((sum, candidate, index) => {
    if (isCommitment(candidate) || candidate.excluded) return sum;
    return sum + Math.max(0, ...(optionsOf[index] ?? []).map((option) => sign * (terms.get(option) ?? 0)));
  }, 0);
}

/** What commitments break, each resource once. */
export function overloadsOf(
  parts: ModelParts,
  breaches: readonly Breach[],
  skillMonths: readonly SkillMonth[],
): Overload[] {
  const committed = committedOptions(parts);
  const people = skillMonths.flatMap(({ month, classes }) =>
    classes.flatMap(({ name, terms, relief }): Single[] => {
      const used = committed.reduce((sum, option) => sum + (terms.get(option) ?? 0), 0);
      return relief === 0 ? [] : [{ name, terms, month, used, capacity: used - relief, unit: 'days' }];
    }),
  );
  const others = breaches.map(({ limit: { name, terms, month, unit = '' }, held, bound }): Single => {
    return { name, terms, month, used: held, capacity: bound, unit };
  });
  const groups = new Map<string, Single[]>();
  for (const single of [...others, ...people]) {
    const id = single.month === undefined ? single.name.id : (single.name.id.split('@')[0] ?? '');
    groups.set(id, [...(groups.get(id) ?? []), single]);
  }
  return [...groups].map(([resource, singles]) => overloadOf(parts, committed, resource, singles));
}

interface Single extends Pick<Limit, 'name' | 'terms' | 'month'> {
  readonly used: number;
  readonly capacity: number;
  readonly unit: string;
}

function overloadOf(
  { candidates, options }: ModelParts,
  committed: readonly number[],
  resource: string,
  singles: readonly Single[],
): Overload {
  const [worst] = singles.toSorted((a, b) => b.used - b.capacity - (a.used - a.capacity)) as [Single];
  const { name, month, unit } = worst;
  const takers = committed
    .filter((option) => singles.some(({ terms }) => terms.has(option)))
    .map((option) => candidates[options[option]?.candidate ?? -1] as Candidate);
  const what = name.kind === 'skill' ? `skill:${resource.slice('skill:'.length).split('/')[0]}` : resource;
  const origins = takers.flatMap(({ origins: own }): Origin[] => {
    const at = own[what] ?? own[name.id] ?? (name.kind.endsWith('budget') ? own.cost : own[name.kind]) ?? own.mandatory;
    return at === undefined ? [] : [at];
  });
  const overload: Omit<Overload, 'message'> = {
    resource,
    kind: name.kind,
    title: month === undefined ? name.title : name.title.slice(0, name.title.lastIndexOf(' in ')),
    ...(month !== undefined && { month }),
    months: singles.flatMap((each) =>
      each.month === undefined ? [] : { month: each.month, used: tidy(each.used), capacity: tidy(each.capacity) },
    ),
    used: tidy(worst.used),
    capacity: tidy(worst.capacity),
    unit,
    by: takers.map(({ id }) => id),
    origins: name.origin === undefined ? origins : [name.origin, ...origins],
  };
  return { ...overload, message: messageOf(overload) };
}

/** `PRJ-001 and PRJ-002 take 30 of 20 days of data engineering (senior), worst in May 2027, and in 2 other months.` */
function messageOf({ kind, title, month, months, used, capacity, unit, by }: Omit<Overload, 'message'>): string {
  const who = listed(by);
  const one = by.length === 1;
  if (unit === '') return `${who} ${one ? 'breaks' : 'break'} a rule: ${title}.`;
  const of = kind === 'skill' || kind === 'infrastructure' ? ` ${title}` : '';
  const amount = `${who} ${one ? 'takes' : 'take'} ${numberWords(used)} ${unit} of${of}`;
  if (month === undefined) return `${amount} ${title}, which has ${numberWords(capacity)}.`;
  const others = months.length - 1;
  const when = `in ${monthTitle(month)}, where there are ${numberWords(capacity)}`;
  return `${amount} ${when}${others === 0 ? '' : `; there is too little in ${others} other month${others === 1 ? '' : 's'}, too`}.`;
}
