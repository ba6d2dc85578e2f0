import type { PlainValue } from '../documents/edit/value-text.ts';
import type { DataOf } from '../kinds/kinds.ts';
import type { Configuration } from '../workspace/configuration.ts';
import { benefitTolerance, costTolerance, riskTolerance, timeTolerance } from './tolerance-words.ts';

/** Something that is written in a form from before it could be computed with, and how it is written today. */
export interface OlderForm {
  readonly pointer: string;
  /** The name of the property today; the same where it has not changed. */
  readonly key: string;
  /** The value today; undefined where it stays as it is. */
  readonly value: PlainValue | undefined;
  /** It is of one year: a property `perYear: true` belongs beside it. */
  readonly perYear?: boolean;
}

/** Whatever has a newer form and one meaning in it. Words with several meanings, or none, are left to people. */
export function olderForms(
  { catalog }: Configuration,
  { tolerances = {}, businessCase, outcome }: DataOf<'charter'>,
): OlderForm[] {
  const { cost, time, benefit, risk, costPercent, days, benefitPercent } = tolerances;
  const levels = new Map(Object.entries(catalog.risks.matrix.levels).map(([id, { title }]) => [id, title]));
  const level = risk === undefined || levels.has(risk) ? undefined : riskTolerance(risk, levels);
  const found = (name: string, key: string, value: object | number | string | undefined): OlderForm[] =>
    value === undefined ? [] : [{ pointer: `/tolerances/${name}`, key, value: value as PlainValue }];
  return [
    ...(costPercent === undefined && cost !== undefined ? found('cost', 'costPercent', costTolerance(cost)) : []),
    ...(days === undefined && time !== undefined ? found('time', 'days', timeTolerance(time)) : []),
    ...found('risk', 'risk', level),
    ...(benefitPercent === undefined && benefit !== undefined
      ? found('benefit', 'benefitPercent', benefitTolerance(benefit))
      : []),
    ...(businessCase?.benefits ?? []).flatMap((each, index): OlderForm[] =>
      each?.realizedBy === undefined || each.by !== undefined
        ? []
        : [{ pointer: `/businessCase/benefits/${index}/realizedBy`, key: 'by', value: undefined }],
    ),
    ...(outcome?.benefitsRealized ?? []).flatMap((each, index): OlderForm[] => {
      if (typeof each?.value !== 'string') return [];
      const pointer = `/outcome/benefitsRealized/${index}/value`;
      const money = moneyIn(each.value);
      if (money !== undefined) return [{ pointer, key: 'value', ...money }];
      return each.result === undefined ? [{ pointer, key: 'result', value: undefined }] : [];
    }),
  ];
}

/**
 * `120,000 EUR`, `EUR 120000 a year`: an amount with its currency, and nothing else. Digits are grouped by threes or not
 * at all.
 */
function moneyIn(text: string): { readonly value: PlainValue; readonly perYear: boolean } | undefined {
  const plain = text.trim();
  const sum = plain.replace(/ ?(?:(?:a|per) year|p\.? ?a\.?|\/ ?year|pro Jahr|par an)$/, '');
  const match = /^(?:([A-Z]{3}) )?(\d{1,3}(?:,\d{3})+|\d+)(?: ([A-Z]{3}))?$/.exec(sum);
  const currency = match?.[1] ?? match?.[3];
  if (!match || currency === undefined || (match[1] !== undefined && match[3] !== undefined)) return undefined;
  return { value: { amount: Number((match[2] ?? '').replaceAll(',', '')), currency }, perYear: sum !== plain };
}
