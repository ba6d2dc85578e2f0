import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classify } from '../../../src/commands/classify/command.ts';
import { NewArtifactError, type NewFile, newArtifact } from '../../../src/commands/new/new-artifact.ts';
import { KINDS } from '../../../src/kinds/kinds.ts';
import { diagnose } from '../../../src/rules/run.ts';
import { createMemoryHost } from '../../../src/workspace/memory-host.ts';
import { Project } from '../../../src/workspace/project.ts';
import type { Target } from '../../../src/workspace/target.ts';
import { Workspace } from '../../../src/workspace/workspace.ts';

const TODAY = '2026-06-15';
const FORMATS = ['yaml', 'markdown'] as const;

type Options = Omit<Parameters<typeof newArtifact>[1], 'today'> & { readonly today?: string };

async function open(files: Readonly<Record<string, string>> = {}, project = ''): Promise<Target> {
  const workspace = new Workspace('file:///workspace', createMemoryHost(files));
  await workspace.load();
  return { workspace, project: workspace.projectOf(`file:///workspace/${project}`) };
}

function make(target: Target, options: Options): NewFile {
  const { files } = newArtifact(target, { today: TODAY, ...options });
  const [file] = files;
  if (!file || files.length !== 1) throw new Error('One file was expected.');
  return file;
}

/** The file as the project reads it once it has been written. */
function read({ project }: Target, { uri, text }: NewFile) {
  project.put(uri, { text, bytes: text.length });
  const record = project.record(uri);
  if (!record?.artifact) throw new Error(`${uri} is no artifact:\n${text}`);
  // What a template leaves to be written is found where a kind knows no draft; else a new record is sound.
  const findings = diagnose(project, record, TODAY).filter(({ code }) => code !== 'template/placeholder');
  return { artifact: record.artifact, findings };
}

const selected = ({ text, cursor }: NewFile): string => {
  const line = text.split('\n')[cursor.start.line] ?? '';
  return line.slice(cursor.start.character, cursor.end.character);
};

const charter = (id: string, title = 'Feed'): string =>
  `apiVersion: portolan/v1\nkind: charter\nid: ${id}\ntitle: ${title}\nstatus: draft\n`;
const other = (kind: string, id: string): string =>
  `apiVersion: portolan/v1\nkind: ${kind}\nid: ${id}\ntitle: Something\n`;

describe('in an empty workspace', () => {
  test.each([
    ['charter', 'yaml', 'portfolio/charters/prj-001-customer-event-stream.charter.yaml', 'PRJ-001'],
    ['charter', 'markdown', 'portfolio/charters/prj-001-customer-event-stream.charter.md', 'PRJ-001'],
    ['adr', undefined, 'docs/adr/0001-customer-event-stream.md', 'ADR-0001'],
    ['adr', 'yaml', 'docs/adr/0001-customer-event-stream.adr.yaml', 'ADR-0001'],
    ['risk-register', undefined, 'risk/customer-event-stream.risks.yaml', 'REG-CUSTOMER-EVENT-STREAM'],
    ['change-request', undefined, 'changes/2026/CR-2026-001.change.yaml', 'CR-2026-001'],
    ['change-request', 'markdown', 'changes/2026/CR-2026-001.change.md', 'CR-2026-001'],
    ['team', undefined, 'teams/customer-event-stream.team.yaml', 'TEAM-CUSTOMER-EVENT-STREAM'],
  ] as const)('a %s (%s) goes to %s', async (kind, format, file, id) => {
    const target = await open();
    const made = make(target, { kind, title: 'Customer event stream', ...(format && { format }) });
    expect(made.file).toBe(file);
    expect(made.uri).toBe(`file:///workspace/${file}`);
    const { artifact, findings } = read(target, made);
    expect(findings).toEqual([]);
    expect(artifact).toMatchObject({ kind, id, title: 'Customer event stream', date: TODAY, origin: 'declared' });
  });

  test.each([
    ['charter', 'portfolio/charters/prj-001.charter.yaml', 'PRJ-001'],
    ['adr', 'docs/adr/0001.md', 'ADR-0001'],
    ['risk-register', 'risk/reg-1.risks.yaml', 'REG-1'],
    ['change-request', 'changes/2026/CR-2026-001.change.yaml', 'CR-2026-001'],
    ['team', 'teams/team-1.team.yaml', 'TEAM-1'],
  ])('a %s without a title is still a whole record', async (kind, file, id) => {
    const target = await open();
    const made = make(target, { kind, title: '  ' });
    expect(made.file).toBe(file);
    expect(read(target, made)).toMatchObject({ artifact: { id }, findings: [] });
    // The title is the first thing to write.
    expect(made.text).toContain(`\ntitle: ${selected(made)}\n`);
  });

  test('the cursor selects the first value that is still to be written', async () => {
    const made = make(await open(), { kind: 'adr', title: 'Use a log' });
    expect(selected(made)).toBe('The question, and the facts that make it one: load, cost, people, deadlines.');
    expect(made.cursor.start).toEqual({ line: 14, character: 0 });
  });
});

describe('ids', () => {
  test('the next number follows the highest', async () => {
    const target = await open({ 'a.yaml': charter('PRJ-007'), 'b.yaml': charter('PRJ-003') });
    expect(read(target, make(target, { kind: 'charter' })).artifact.id).toBe('PRJ-008');
  });

  test('each new one counts on', async () => {
    const target = await open();
    const ids = KINDS.flatMap((kind) =>
      ['Feed', 'Feed', 'Feed'].map((title) => {
        const { artifact, findings } = read(target, make(target, { kind, title }));
        expect(findings).toEqual([]);
        return artifact.id;
      }),
    );
    expect(ids.filter((id) => id?.startsWith('PRJ'))).toEqual(['PRJ-001', 'PRJ-002', 'PRJ-003']);
    expect(ids.filter((id) => id?.startsWith('TEAM'))).toEqual(['TEAM-FEED', 'TEAM-FEED-2', 'TEAM-FEED-3']);
    // Ids of risks are those of their register.
    expect(target.project.graph.find('RISK-001')).toHaveLength(3);
  });

  test('change requests count by year', async () => {
    const target = await open({ 'changes/2026/a.yaml': other('change-request', 'CR-2026-014') });
    expect(make(target, { kind: 'change-request' }).file).toBe('changes/2026/cr-2026-015.yaml');
    const later = make(target, { kind: 'change-request', today: '2027-01-04' });
    expect(later.file).toBe('changes/2027/cr-2027-001.yaml');
    expect(read(target, later).artifact.id).toBe('CR-2027-001');
  });

  test('words leave out what says nothing', async () => {
    const target = await open();
    const ids = [
      ['risk-register', 'Risks of running the data platform'],
      ['team', 'Équipe für Größen & Maße'],
      ['team', 'The team'],
      ['team', '取り込み'],
    ].map(([kind = '', title = '']) => read(target, make(target, { kind, title })).artifact.id);
    expect(ids).toEqual(['REG-RUNNING-DATA-PLATFORM', 'TEAM-EQUIPE-FUR-GROSSEN-MASSE', 'TEAM-THE-TEAM', 'TEAM-1']);
  });

  test('words are in lower case where people write them so', async () => {
    const target = await open({ 'teams/ingest.yaml': other('team', 'TEAM-ingest') });
    const made = make(target, { kind: 'team', title: 'Ingest' });
    expect(made.file).toBe('teams/ingest-2.yaml');
    expect(read(target, made).artifact.id).toBe('TEAM-ingest-2');
  });

  test('the forms of portolan.yaml hold', async () => {
    const target = await open({ 'portolan.yaml': "ids:\n  charter: 'P-YYYY-##'\n  team: 'T-###'\n  risk: 'R-#'\n" });
    expect(read(target, make(target, { kind: 'charter' })).artifact.id).toBe('P-2026-01');
    expect(read(target, make(target, { kind: 'team', title: 'Ingest' })).artifact.id).toBe('T-001');
    expect(read(target, make(target, { kind: 'risk-register' }))).toMatchObject({
      artifact: { data: { risks: [{ id: 'R-1' }] } },
      findings: [],
    });
  });

  test('an id can be given', async () => {
    const target = await open();
    const made = make(target, { kind: 'team', id: 'TEAM-Blue', title: 'Ingest' });
    expect(made.file).toBe('teams/blue.team.yaml');
    expect(read(target, made).artifact.id).toBe('TEAM-Blue');
  });

  const configured = { 'portolan.yaml': "ids:\n  charter: 'PRJ-###'\n", 'a.yaml': charter('PRJ-001') };

  test.each([
    [{ kind: 'project' }, 'There is no kind "project". Kinds: charter, adr, risk-register, change-request, team.'],
    [{ kind: 'charter', id: 'PRJ-001' }, 'The id "PRJ-001" is taken by a.yaml. Give another, or none.'],
    [{ kind: 'adr', id: 'PRJ-001' }, 'The id "PRJ-001" is taken by a.yaml. Give another, or none.'],
    [{ kind: 'charter', id: 'X-1' }, '"X-1" does not look like PRJ-###, the form that portolan.yaml asks for.'],
    [
      { kind: 'adr', id: '7 up' },
      '"7 up" cannot be an id. Ids start with a letter and consist of letters, digits, dots, dashes and underscores.',
    ],
    [
      { kind: 'adr', id: '' },
      '"" cannot be an id. Ids start with a letter and consist of letters, digits, dots, dashes and underscores.',
    ],
  ])('%j is refused', async (options, message) => {
    const target = await open(configured);
    expect(() => make(target, options)).toThrow(new NewArtifactError(message));
  });
});

describe('places', () => {
  test.each([
    [['docs/adr/0007-queue.md', 'docs/adr/0008-log.md'], 'adr', 'docs/adr/0009-orders-as-events.md'],
    [['doc/architecture/decisions/0002-log.md'], 'adr', 'doc/architecture/decisions/0003-orders-as-events.md'],
    [['adr/adr_04_log.md'], 'adr', 'adr/adr_05_orders_as_events.md'],
  ])('beside %j', async (present, kind, file) => {
    const files = present.map((path) => [path, '# Queue\n\n## Status\n\nAccepted\n']);
    const target = await open(Object.fromEntries(files));
    expect(make(target, { kind, title: 'Orders as events' }).file).toBe(file);
  });

  test.each([
    [['p/PRJ-001-a.yaml', 'p/PRJ-002-b.yaml', 'p/c.charter.yaml'], 'p/PRJ-004-orders-events.yaml'],
    [['p/prj-001.charter.yml'], 'p/prj-002.charter.yml'],
    [['p/a.charter.yaml'], 'p/orders-events.charter.yaml'],
    [['p/a.charter.yaml', 'p/b.yaml'], 'p/orders-events.charter.yaml'],
    [['x/a.yaml', 'y/b.yaml', 'y/c.yaml'], 'y/orders-events.yaml'],
    [['p/PRJ-001-a.md'], 'p/PRJ-002-orders-events.charter.yaml'],
    [['a.yaml'], 'orders-events.yaml'],
  ])('beside %j, a charter goes to %s', async (present, file) => {
    const files = present.map((path, index) => {
      const text = charter(`PRJ-00${index + 1}`);
      return [path, path.endsWith('.md') ? `---\n${text}---\n` : text];
    });
    expect(make(await open(Object.fromEntries(files)), { kind: 'charter', title: 'Orders: events!' }).file).toBe(file);
  });

  test('where portolan.yaml says, as long as there is none', async () => {
    const configured = await open({ 'portolan.yaml': "paths:\n  charter: ['**/*.plan.yaml', 'projects/*']\n" });
    expect(make(configured, { kind: 'charter', title: 'Feed' }).file).toBe('projects/prj-001-feed.charter.yaml');
    const narrowed = await open({ 'portolan.yaml': "include: ['governance/**']\n" });
    const made = make(narrowed, { kind: 'charter', title: 'Feed' });
    expect(made.file).toBe('governance/portfolio/charters/prj-001-feed.charter.yaml');
    expect(read(narrowed, made).findings).toEqual([]);
  });

  test('never over a file of the project', async () => {
    const target = await open({ 'teams/a.team.yaml': other('team', 'T-1'), 'teams/b.team.yaml': other('team', 'T-2') });
    expect(make(target, { kind: 'team', title: 'B' }).file).toBe('teams/b-2.team.yaml');
  });

  test('in the project meant, with the path from the folder', async () => {
    const target = await open({ 'data/portolan.yaml': '', 'a.yaml': charter('PRJ-009') }, 'data/portolan.yaml');
    const made = make(target, { kind: 'charter', title: 'Feed' });
    expect(made.file).toBe('data/portfolio/charters/prj-001-feed.charter.yaml');
    expect(made.uri).toBe('file:///workspace/data/portfolio/charters/prj-001-feed.charter.yaml');
  });

  test('long titles give short names of whole words', async () => {
    const made = make(await open(), { kind: 'charter', title: 'word '.repeat(50) });
    expect(made.file).toBe(`portfolio/charters/prj-001${'-word'.repeat(12)}.charter.yaml`);
  });
});

describe('titles', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom(...'#:-?!&*|>%@`"\'{}[],\\ \n\t\r\u0085\u2028\uFEFF\uFFFD\uD800a0ä_<$'),
      maxLength: 12,
    }),
    fc.constantFrom(
      'true',
      'No',
      '~',
      '12',
      '1e3',
      '2026-06-15',
      '---',
      '...',
      'null',
      '<!-- x',
      '# x ##',
      'a: b',
      'a #b',
    ),
  );

  test.each(KINDS.flatMap((kind) => FORMATS.map((format) => [kind, format] as const)))(
    'any title comes back: %s, %s',
    (kind, format) => {
      fc.assert(
        fc.property(texts, (title) => {
          const project = new Project('file:///workspace');
          const target = { workspace: new Workspace('file:///workspace', createMemoryHost({})), project };
          const made = make(target, { kind, format, title });
          const { artifact, findings } = read(target, made);
          expect(findings).toEqual([]);
          if (title.trim() !== '') expect(artifact.title).toBe(title);
          expect(made.file).toMatch(/^[A-Za-z0-9./-]+$/);
        }),
        { numRuns: 200 },
      );
    },
  );

  test('are quoted only where they have to be', async () => {
    const target = await open();
    const line = (title: string): string | undefined =>
      make(target, { kind: 'charter', title })
        .text.split('\n')
        .find((text) => text.startsWith('title:'));
    expect(line('Größe (m²) – A/B & C.')).toBe('title: Größe (m²) – A/B & C.');
    expect(line('Kafka: the "log"')).toBe(`title: 'Kafka: the "log"'`);
    expect(line("It's: ours")).toBe("title: 'It''s: ours'");
    expect(line('Yes')).toBe("title: 'Yes'");
    expect(line('two\nlines')).toBe('title: "two\\nlines"');
  });

  test('head a decision record without marking it up', async () => {
    const { text } = make(await open(), { kind: 'adr', title: 'Use `__init__` <!-- in *C# ##\nsnake_case' });
    expect(text).toContain('\n# Use \\`\\_\\_init\\_\\_\\` \\<!-- in \\*C# ## snake_case\n');
  });
});

describe('a new change request', () => {
  test.each(FORMATS)('states no facts that nobody gave, so its class is unknown, in %s', async (format) => {
    const target = await open();
    const file = make(target, { kind: 'change-request', title: 'Drop a column', format });
    const { artifact } = read(target, file);
    expect(artifact.data).toMatchObject({ items: [] });
    const [change] = classify(target, TODAY, [file.uri]).changes;
    expect(change).toMatchObject({ category: null, level: null, score: null, approvals: [], obligations: [] });
  });
});
