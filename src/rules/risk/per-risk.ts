import type { RiskItem } from '../../kinds/risks.ts';

/**
 * Remembers what a judgement says of each risk, as long as risk and tables are the same: a risk that an edit left alone
 * is the same object in the next version of its register.
 */
export function perRisk<Tables extends object, Said>(
  judge: (risk: RiskItem, tables: Tables) => Said,
): (risk: RiskItem, tables: Tables) => Said {
  const known = new WeakMap<RiskItem, { readonly tables: Tables; readonly said: Said }>();
  return (risk, tables) => {
    const before = known.get(risk);
    if (before?.tables === tables) return before.said;
    const said = judge(risk, tables);
    known.set(risk, { tables, said });
    return said;
  };
}
