import type { BenefitComparison, BenefitInput } from '../../../engines/finance/benefits.ts';
import { benefitsOf, dueDateOf } from '../../../facts/benefits.ts';
import type { Artifact } from '../../../kinds/artifact.ts';
import { type ItemRow, itemsOf, nameOf, type Portfolio } from '../portfolio.ts';
import { columnMakers, makeTable, type Table } from '../table.ts';

/** A benefit that was promised, has arrived, or both. */
interface Benefit extends BenefitComparison {
  readonly currency: string | undefined;
  readonly kind: string | undefined;
  readonly owner: string | undefined;
  readonly by: string | undefined;
  readonly realizedOn: string | undefined;
  readonly result: string | undefined;
}

const { text, number, boolean, date } = columnMakers<ItemRow<'charter', Benefit>>();

/** One row for each benefit that a charter promises, or says has arrived. */
export function benefitsTable(portfolio: Portfolio): Table {
  const { configuration } = portfolio.target.project;
  const benefitsIn = ({ data }: Artifact<'charter'>): Benefit[] => {
    const { pairs, currency } = benefitsOf(configuration, data);
    const promises = (data.businessCase?.benefits ?? []).filter((each) => each?.description !== undefined);
    return pairs.map((pair, index): Benefit => {
      // Promises come first, in their order.
      const promise = pair.promised && promises[index];
      const result = (data.outcome?.benefitsRealized ?? []).find(
        (each) => each?.description !== undefined && each.description === pair.realized?.description,
      );
      return {
        ...{ ...pair, currency, kind: promise?.kind, owner: promise?.owner },
        by: dueDateOf(promise ?? {}) ?? result?.by,
        realizedOn: result?.realizedOn ?? promise?.realizedOn,
        result: result?.result ?? (typeof result?.value === 'string' ? result.value : undefined),
      };
    });
  };
  return makeTable('benefits', COLUMNS, itemsOf(portfolio, 'charter', benefitsIn));
}

const COLUMNS = [
  text('project', 'Id of the charter.', nameOf),
  text('description', 'The benefit.', ({ item }) => item.description),
  text('kind', 'Sort of value.', ({ item }) => item.kind),
  number('promised', 'What was promised, in the currency.', ({ item }) => item.promised?.amount),
  boolean('promised_per_year', 'Whether that comes every year.', ({ item }) => isYearly(item.promised)),
  number('realized', 'What has arrived, in the currency.', ({ item }) => item.realized?.amount),
  boolean('realized_per_year', 'Whether that comes every year.', ({ item }) => isYearly(item.realized)),
  number('share', 'Realised by promised; unknown where they cannot be compared.', ({ item }) => item.share),
  text('currency', 'Currency of the amounts (ISO 4217).', ({ item }) => item.currency),
  text('result', 'What was measured, in words.', ({ item }) => item.result),
  date('due', 'Day by which it should have arrived.', ({ item }) => item.by),
  date('realized_on', 'Day on which it was seen.', ({ item }) => item.realizedOn),
  text('owner', 'Who answers for it.', ({ item }) => item.owner),
];

/** Undefined of what is not money. */
function isYearly(benefit: BenefitInput | undefined): boolean | undefined {
  return benefit?.amount === undefined ? undefined : benefit.perYear;
}
