import { charter } from '../example.ts';
import { artifactRule, atValue } from '../rule.ts';

const settings = (more = ''): string => `currency: EUR\n${more}`;

const priced = charter('budget:\n  total: { amount: 120000, currency: SEK }\n');

export const unknownCurrency = artifactRule({
  code: 'portfolio/unknown-currency',
  title: 'An amount in a currency without a rate',
  severity: 'warning',
  kinds: ['charter'],
  documentation: {
    why: 'Amounts are added up in the currency of `portolan.yaml`. One in another currency without a rate is left out: the project looks cheaper than it is.',
    mend: 'Add the rate under `exchangeRates:` in `portolan.yaml`, or write the amount in its currency.',
  },
  example: {
    bad: { 'portolan.yaml': settings(), 'orders.charter.yaml': priced },
    good: { 'portolan.yaml': settings('exchangeRates: { SEK: 0.088 }\n'), 'orders.charter.yaml': priced },
  },
  *check({ artifact: { data }, project: { configuration } }) {
    const { currency: own, exchangeRates = {}, portfolio } = configuration.settings;
    const counted = own ?? portfolio?.budget?.currency;
    // Where nobody says what amounts are added up in, none of them is wrong.
    if (counted === undefined) return;
    const amounts = [
      { money: data.budget?.total, pointer: '/budget/total' },
      ...(data.budget?.items ?? []).map((item, index) => ({
        money: item?.amount,
        pointer: `/budget/items/${index}/amount`,
      })),
      { money: data.businessCase?.value, pointer: '/businessCase/value' },
      { money: data.businessCase?.netPresentValue, pointer: '/businessCase/netPresentValue' },
    ];
    for (const { money, pointer } of amounts) {
      const { currency } = money ?? {};
      if (currency === undefined || currency === counted || Object.hasOwn(exchangeRates, currency)) continue;
      const message = `portolan.yaml has no rate for ${currency}: the amount does not count. Add what one ${currency} is worth in ${counted} under "exchangeRates".`;
      yield { place: atValue(`${pointer}/currency`), message };
    }
  },
});
