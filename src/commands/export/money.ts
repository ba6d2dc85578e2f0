import type { Converter, WrittenAmount } from '../../facts/gathering/money.ts';
import { type ColumnOf, columnMakers } from './table.ts';

/** Only problems say where an amount stands, and a table has no place for them. */
const NOWHERE = { file: '', pointer: '' };

/** An amount in the workspace's currency; undefined where there is no rate for its currency. */
function converted(money: WrittenAmount | undefined, converter: Converter): number | undefined {
  const { amount } = converter.convert(money, NOWHERE);
  // Multiplying by a rate must not add digits that nobody wrote.
  return amount === undefined ? undefined : Number(amount.toFixed(4));
}

/** Three columns for an amount: in the workspace's currency, and as it is written. */
export function moneyColumns<Source extends { readonly portfolio: { readonly converter: Converter } }>(
  name: string,
  what: string,
  value: (source: Source) => WrittenAmount | undefined,
): readonly ColumnOf<Source>[] {
  const { number, text } = columnMakers<Source>();
  return [
    number(name, `${what}, in the workspace's currency; unknown where there is no exchange rate.`, (source) =>
      converted(value(source), source.portfolio.converter),
    ),
    number(`${name}_amount`, `${what}, as written.`, (source) => value(source)?.amount),
    text(`${name}_currency`, 'Currency of the amount as written (ISO 4217).', (source) => {
      const { amount, currency } = value(source) ?? {};
      return amount === undefined ? undefined : (currency ?? source.portfolio.converter.currency);
    }),
  ];
}
