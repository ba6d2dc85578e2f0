import { isCountable } from '../../engines/capacity/numbers.ts';
import type { CapacityProblem, Origin } from '../../engines/capacity/types.ts';
import type { Project } from '../../workspace/project.ts';
import { chartersOf, teamsOf } from './source.ts';

/** An amount as a record writes it. */
export interface WrittenAmount {
  readonly amount?: number | undefined;
  readonly currency?: string | undefined;
}

/** What an amount is worth. Neither amount nor problem: nothing is written. */
export interface Converted {
  /** In the currency of the workspace; undefined when it cannot be said. */
  readonly amount: number | undefined;
  readonly problem?: CapacityProblem;
}

/** Turns amounts into the workspace's currency. */
export interface Converter {
  /** Undefined where nobody names one, or several are named and none is the workspace's. */
  readonly currency: string | undefined;
  convert(written: WrittenAmount | undefined, at: Origin, project?: string): Converted;
}

/**
 * By `currency` and `exchangeRates` of `portolan.yaml`. Where it names no currency, that of the portfolio's budget counts
 * as the workspace's, else the one that all budgets and rates of people are in.
 */
export function converter(project: Project): Converter {
  const { settings } = project.configuration;
  const rates = settings.exchangeRates ?? {};
  const own = settings.currency ?? settings.portfolio?.budget?.currency ?? onlyCurrency(project);
  return {
    currency: own,
    convert: (written, at, id) => {
      if (written?.amount === undefined) return { amount: undefined };
      const { amount, currency } = written;
      const unusable = (code: string, message: string): Converted => ({
        amount: undefined,
        problem: { code, message, origin: at, project: id },
      });
      const counted = (inOwn: number): Converted =>
        isCountable(inOwn)
          ? { amount: inOwn }
          : unusable('not-countable', `An amount of ${amount} cannot be counted with: it does not count.`);
      if (currency === undefined || currency === own) return counted(amount);
      const rate = Object.hasOwn(rates, currency) ? rates[currency] : undefined;
      if (own !== undefined && rate !== undefined && Number.isFinite(rate)) return counted(amount * rate);
      const lack = own === undefined ? 'no "currency"' : `no rate for ${currency} under "exchangeRates"`;
      return unusable('unknown-currency', `portolan.yaml has ${lack}: ${amount} ${currency} does not count.`);
    },
  };
}

function onlyCurrency(project: Project): string | undefined {
  const charters = chartersOf(project).flatMap(({ data: { budget } }) => [
    budget?.total,
    ...(budget?.items ?? []).map((item) => item?.amount),
  ]);
  const rates = teamsOf(project).flatMap(({ data }) => (data.members ?? []).map((member) => member?.costPerDay));
  const named = new Set([...charters, ...rates].flatMap((written) => written?.currency ?? []));
  return named.size === 1 ? [...named][0] : undefined;
}
