import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ProjectRule } from '../../src/rules/across/project-rule.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { type GeneratedFile, NOTICE } from './schemas.ts';

const RULES_NOTICE = NOTICE.replace('schemas/', 'src/rules/<area>/');

/**
 * In which people read of the rules: the folders of `src/rules/`, and in each the names that come first. Other rules
 * follow in their area by their code, other areas by their name.
 */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  syntax: [
    'yaml',
    'duplicate-key',
    'multiple-documents',
    'unclosed-front-matter',
    'too-deep',
    'alias-expansion',
    'invalid-utf8',
    'tab-indentation',
    'flow-comma',
  ],
  file: [],
  schema: ['unknown-kind', 'required', 'unknown-property', 'type', 'enum', 'format', 'range'],
  reference: ['unknown-id', 'wrong-kind', 'duplicate-id', 'id-format', 'unknown-entry', 'unknown-role'],
  catalog: ['weights-sum', 'unknown-reference', 'invalid-value', 'missing-property'],
  config: ['unknown-rule', 'expired-waiver', 'not-in-effect', 'pattern-limit'],
  suppression: [],
  date: [],
  schedule: [
    'overdue-milestone',
    'overdue-end',
    'started-too-early',
    'reached-without-date',
    'phase-behind',
    'baseline-slip',
  ],
  charter: ['missing-approval', 'completed-without-outcome', 'benefit-overdue'],
  dependency: [],
  budget: [],
  scoring: ['invalid-rating', 'inconsistent-judgements'],
  adr: [],
  change: ['missing-approval', 'unmet-obligation', 'understated-class'],
  capacity: [],
  portfolio: ['requires-cycle', 'impossible-window', 'unknown-currency'],
  risk: [],
};

/** A rule, or one that looks across files and answers for several. */
interface Exported {
  readonly name: string;
  /** From `src/rules/`. */
  readonly file: string;
  readonly value: Rule | ProjectRule;
}

/** The list of what the files in the folders of `src/rules/` export. */
export async function generateRules(root: string): Promise<GeneratedFile[]> {
  const rules = await readRules(join(root, 'src/rules'));
  const imports = rules.map(({ name, file }) => `import { ${name} } from '../${file}';`).sort();
  const across = rules.filter(({ value }) => isAcross(value)).map(({ name }) => name);
  const entries = rules.map(({ name, value }) => `  ${isAcross(value) ? `...${name}.rules` : name},`);
  const content = `${RULES_NOTICE}${imports.join('\n')}
import type { ProjectRule } from '../across/project-rule.ts';
import type { Rule } from '../rule.ts';

/** Rules whose findings in a file rest on other files. */
export const PROJECT_RULES: readonly ProjectRule[] = [${across.join(', ')}];

/** Every rule, by area. */
export const RULES: readonly Rule[] = [
${entries.join('\n')}
];
`;
  return [{ path: 'src/rules/generated/rules.ts', content }];
}

/** The reference of all rules, for people and for the links of diagnostics. Reads the list, which has to be up to date. */
export async function generateRuleReference(): Promise<GeneratedFile[]> {
  const { ruleReference } = await import('../../src/commands/explain/rule-reference.ts');
  const reference = ruleReference();
  const lines = reference
    .split('\n')
    .flatMap((line, index) => (/^## [a-z]+\/[a-z0-9-]+$/.test(line) ? [`  '${line.slice(3)}': ${index + 1},`] : []));
  const content = `${RULES_NOTICE}
/** The line on which the entry of each rule begins in docs/rules.md, from 1, by its code. */
export const RULE_LINES: Readonly<Record<string, number>> = {
${lines.join('\n')}
};

/** The codes of all rules, also for rules that look at codes: these cannot ask the list that they are in. */
export const CODES: readonly string[] = Object.keys(RULE_LINES);
`;
  return [
    { path: 'docs/rules.md', content: reference },
    { path: 'src/rules/generated/codes.ts', content },
  ];
}

async function readRules(folder: string): Promise<Exported[]> {
  const entries = await readdir(folder, { recursive: true });
  const files = entries
    .map((entry) => entry.replaceAll('\\', '/'))
    .filter((file) => /^[^/]+\/[^/]+\.ts$/.test(file) && !file.startsWith('generated/'));
  const exported = await Promise.all(
    files.map(async (file) => {
      const module: Record<string, unknown> = await import(pathToFileURL(join(folder, file)).href);
      return Object.entries(module).flatMap(([name, value]) => (isRule(value) ? [{ name, file, value }] : []));
    }),
  );
  return exported.flat().sort((a, b) => compare(placeOf(a), placeOf(b)));
}

function isRule(value: unknown): value is Rule | ProjectRule {
  if (typeof value !== 'object' || value === null) return false;
  return ('code' in value && 'check' in value) || ('rules' in value && 'findings' in value);
}

function isAcross(value: Rule | ProjectRule): value is ProjectRule {
  return 'rules' in value;
}

/** What is compared in turn to put rules in their order. */
function placeOf({ file, value }: Exported): readonly (number | string)[] {
  const [area = ''] = file.split('/');
  const code = (isAcross(value) ? value.rules[0]?.code : value.code) ?? '';
  const place = (list: readonly string[], item: string): number =>
    list.includes(item) ? list.indexOf(item) : list.length;
  return [place(Object.keys(ORDER), area), area, place(ORDER[area] ?? [], code.split('/')[1] ?? ''), code];
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1;
}
