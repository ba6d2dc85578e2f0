/** Numbers from here on are used by no other generated record. */
const FIRST_RISK = 50_000;

const CATEGORIES = ['scalability', 'data-quality', 'integration-complexity', 'team-capacity'];
const OWNERS = ['Gwen Abernathy', 'Ruben Castellanos', 'Fatima Zerrouki', 'Tadeusz Kozak', 'Aino Lehtola'];
const STATUSES = ['open', 'treating', 'monitoring'];
const STRATEGIES = ['mitigate', 'accept', 'transfer', 'avoid'];
const PROXIMITIES = ['within-month', 'within-quarter', 'within-year', 'beyond'];

/** A register of some risks, of about 530 bytes each, no two alike. The same number gives the same text. */
export function registerText(risks: number): string {
  const items = Array.from({ length: risks }, (_, index) => riskText(index));
  return `id: REG-GENERATED\ntitle: Risks of the sorting centres\nstatus: active\nrisks:\n${items.join('')}`;
}

function riskText(index: number): string {
  const pick = (list: readonly string[]): string => list[index % list.length] ?? '';
  const probability = 2 + (index % 4);
  const impact = 2 + (index % 3);
  return `  - id: RISK-${FIRST_RISK + index}
    title: Volume outgrows the cluster of centre ${index + 1}
    category: ${pick(CATEGORIES)}
    cause: Parcels grow by a third each year; brokers stay at ${3 + (index % 5)}.
    event: Centre ${index + 1} falls behind by noon.
    effect: Tours of ${20 + (index % 70)} vans leave an hour late.
    proximity: ${pick(PROXIMITIES)}
    inherent: { probability: ${probability}, impact: ${impact}, rationale: Seen twice in ${2020 + (index % 6)} }
    residual: { probability: ${probability - 1}, impact: ${impact - 1} }
    response:
      strategy: ${pick(STRATEGIES)}
      summary: Add brokers before the peak of week ${1 + (index % 52)}
    status: ${pick(STATUSES)}
    owner: ${pick(OWNERS)}
`;
}
