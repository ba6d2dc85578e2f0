import { expect, test } from 'vitest';
import { explain, explainAll } from '../../../src/commands/explain/command.ts';
import { list } from '../../../src/commands/list/command.ts';
import { summarizeArtifacts } from '../../../src/commands/requests/artifacts.ts';
import { RULES } from '../../../src/rules/registry.ts';
import { locateId, locatePointer } from '../../../src/workspace/locate.ts';
import { targetOf } from '../../../src/workspace/target.ts';
import { FOLDER, open, replaced, TODAY } from '../workspace/open.ts';
import { CHARTER, REGISTER } from '../workspace/records.ts';

const files = {
  'b.charter.yaml': `${CHARTER}date: 2026-01-14\ndecisions: [ADR-0001]\ndependencies: [{ target: PRJ-002 }]\n`,
  'a.risks.yaml': REGISTER,
  'docs/adr/0001-a.md': 'Nothing.\n',
  'sub/portolan.yaml': '',
  'sub/c.charter.yaml': '',
};

const charter = {
  kind: 'charter',
  id: 'PRJ-001',
  title: 'Orders in the ledger',
  status: 'draft',
  date: '2026-01-14',
  file: 'b.charter.yaml',
  links: [
    { type: 'decisions', target: 'ADR-0001', resolved: 'ADR-0001' },
    { type: 'dependsOn', target: 'PRJ-002', resolved: null },
  ],
};

test('list: by project and file, and null for what the file does not say', async () => {
  const unknown = { title: null, status: null, date: null, links: [] };
  expect(list(await open(files))).toEqual({
    artifacts: [
      { ...unknown, kind: 'risk-register', id: 'REG-PLATFORM', title: 'Risks of the platform', file: 'a.risks.yaml' },
      charter,
      { ...unknown, kind: 'adr', id: 'ADR-0001', file: 'docs/adr/0001-a.md' },
      { ...unknown, kind: 'charter', id: null, file: 'sub/c.charter.yaml' },
    ],
  });
  expect(list(await open(files), 'charter').artifacts.map(({ file }) => file)).toEqual([
    'b.charter.yaml',
    'sub/c.charter.yaml',
  ]);
});

test('what is of the wrong type is not known', async () => {
  const [found] = list(
    await open({ 'a.charter.yaml': 'id: 7\ntitle: [a]\nstatus: drafft\ndate: 2026-02-30\n' }),
  ).artifacts;
  expect(found).toEqual({
    kind: 'charter',
    id: null,
    title: null,
    status: null,
    date: null,
    file: 'a.charter.yaml',
    links: [],
  });
});

test('overviews show the place of the title and the number of findings', async () => {
  const text = replaced(CHARTER, 'draft', 'drafft');
  const workspace = await open({ 'a.charter.yaml': text, 'b.team.yaml': '' });
  expect(summarizeArtifacts(workspace, TODAY)).toEqual([
    {
      kind: 'charter',
      id: 'PRJ-001',
      title: 'Orders in the ledger',
      status: null,
      date: null,
      file: 'a.charter.yaml',
      uri: `${FOLDER}/a.charter.yaml`,
      range: { start: { line: 1, character: 7 }, end: { line: 1, character: 27 } },
      errors: 1,
      warnings: 0,
      score: { score: null, rank: null, completeness: 0, provisional: true, mandatory: false },
    },
    {
      kind: 'team',
      id: null,
      title: null,
      status: null,
      date: null,
      file: 'b.team.yaml',
      uri: `${FOLDER}/b.team.yaml`,
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      errors: 1,
      warnings: 0,
    },
  ]);
});

test('ids and pointers are found in the text', async () => {
  const { project } = targetOf(await open({ 'a.risks.yaml': REGISTER }));
  const range = { start: { line: 3, character: 8 }, end: { line: 3, character: 16 } };
  expect(locateId(project, 'RISK-001')).toEqual({ uri: `${FOLDER}/a.risks.yaml`, range });
  expect(locateId(project, 'RISK-002')).toBeUndefined();
  const record = project.records()[0];
  expect(record && locatePointer(record, '/risks/0/id')).toEqual(range);
  // What is not there is shown at the nearest thing that is.
  expect(record && locatePointer(record, '/risks/0/response/summary')).toEqual({
    start: { line: 3, character: 4 },
    end: { line: 3, character: 6 },
  });
});

test('explain: every rule, and how to silence it', () => {
  expect(explainAll().map(({ code }) => code)).toEqual(RULES.map(({ code }) => code));
  expect(explain('schema/enum')).toMatchObject({
    code: 'schema/enum',
    severity: 'error',
    title: 'A word that is none of the allowed ones',
    silence:
      'Once: "# portolan-ignore-next-line schema/enum -- reason" above the line (in Markdown an HTML comment). For a time: a waiver in portolan.yaml. Everywhere: "rules: {schema/enum: off}" in portolan.yaml.',
  });
  expect(explain('schema/enmu')).toBeUndefined();
});
