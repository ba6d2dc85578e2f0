import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateWorkspace } from '../workspace.ts';

/** A document that is edited, in the workspace that it lies in. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly folder: string;
  /** Path in the folder with `/`. */
  readonly file: string;
  readonly text: string;
  /** The schema that the document follows. */
  readonly schema: 'charter' | 'risk-register';
  /** Whether an answer may take so long that fewer are measured. */
  readonly isLarge: boolean;
}

/** The largest charter of the example, in the copy that the generated workspace begins with. */
const CHARTER = 'portfolio/charters/000/PRJ-002-granite-exit.yaml';
const REGISTER = 'risk/generated.risks.yaml';
/** Size of the small documents. */
const SMALL_BYTES = 9 * 1024;
/** So many records make one copy of the example. */
const EXAMPLE_RECORDS = 22;

/** Writes the documents, and the workspaces around them, below a folder. @param artifacts records of the large one */
export function writeScenarios(folder: string, artifacts: number): readonly Scenario[] {
  const registers = [
    { id: 'register-small', title: 'register', risks: 17, isLarge: false },
    { id: 'register-large', title: 'register', risks: 2000, isLarge: true },
  ].map(({ id, title, risks, isLarge }): Scenario => {
    const text = registerText(risks);
    const own = write(join(folder, id), EXAMPLE_RECORDS, REGISTER, text);
    return {
      id,
      title: `${title} of ${risks} risks`,
      folder: own,
      file: REGISTER,
      text,
      schema: 'risk-register',
      isLarge,
    };
  });
  const own = join(folder, 'charter-in-workspace');
  generateWorkspace(own, artifacts);
  const text = firstEntries(readFileSync(join(own, CHARTER), 'utf8'), SMALL_BYTES);
  writeFileSync(join(own, CHARTER), text);
  const charter: Scenario = {
    id: 'charter-in-workspace',
    title: `charter, one of ${artifacts} artifacts`,
    folder: own,
    file: CHARTER,
    text,
    schema: 'charter',
    isLarge: false,
  };
  return [...registers, charter];
}

function write(folder: string, artifacts: number, file: string, text: string): string {
  generateWorkspace(folder, artifacts);
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
  return folder;
}

/** As many of the root's entries as fit into some bytes. */
function firstEntries(text: string, bytes: number): string {
  const entries = text.split(/^(?=[a-zA-Z]+:)/m);
  let taken = '';
  for (const entry of entries) {
    if (Buffer.byteLength(taken + entry) > bytes) break;
    taken += entry;
  }
  return taken;
}

/** Numbers from here on are used by no other generated record. */
const FIRST_RISK = 50_000;

const CATEGORIES = ['scalability', 'data-quality', 'integration-complexity', 'team-capacity'];
const OWNERS = ['Gwen Abernathy', 'Ruben Castellanos', 'Fatima Zerrouki', 'Tadeusz Kozak', 'Aino Lehtola'];
const STATUSES = ['open', 'treating', 'monitoring'];
const STRATEGIES = ['mitigate', 'accept', 'transfer', 'avoid'];
const PROXIMITIES = ['within-month', 'within-quarter', 'within-year', 'beyond'];

/** A register of some risks, of about 530 bytes each, no two alike. The same number gives the same text. */
function registerText(risks: number): string {
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
