import { describe, expect, test } from 'vitest';
import { prepareRename, rename } from '../../../src/language/rename/rename.ts';
import type { EditSupport, WorkspaceEdit } from '../../../src/language/rename/workspace-edit.ts';
import { FOLDER, markedFile } from './marked.ts';
import { ABLE, applied, type Files, memory } from './renaming.ts';

const CONFIGURATION = `apiVersion: portolan/v1
kind: portolan
ids: { charter: PRJ-### }
waivers:
  - { code: change/missing-approval, artifact: PRJ-001, reason: PRJ-001 is old, owner: Ada, expires: 2027-01-01 }
`;

const CHARTER = `# PRJ-001 in a comment stays
id: 'PRJ-001'   # the id
title: Orders
summary: Needs PRJ-0012 and PRJ-001.
links:
  - { title: Record, url: "../docs/adr/0001-capture.md" }
dependencies:
  - target: PRJ-002
decisions: [ADR-0001, "ADR-0001"]
`;

const OTHER = `id: PRJ-002\r
title: Returns\r
dependencies:\r
  - { target: "PRJ-001", description: After PRJ-001-style work }\r
`;

const DECISION = `---
apiVersion: portolan/v1
kind: adr
id: ADR-0001
title: Capture
status: accepted
charters:
- PRJ-001
---

# Capture

Made for **PRJ-001** ([the charter](../../charters/PRJ-001.charter.yaml#L3)), not \`PRJ-001\`.

\`\`\`
PRJ-001
\`\`\`

<!-- PRJ-001 -->
https://tracker.example.com/PRJ-001
`;

const FILES: Files = {
  'portolan.yaml': CONFIGURATION,
  'charters/PRJ-001.charter.yaml': CHARTER,
  'charters/PRJ-002-returns.charter.yaml': OTHER,
  'docs/adr/0001-capture.md': DECISION,
};

/** Renames what a cursor is at in one of the files, by what stands behind it. */
async function renamed(file: string, at: string, newId: string, support: EditSupport = ABLE, files: Files = FILES) {
  const text = files[file] ?? '';
  const marked = text.replaceAll('|', '¦').replace(at, `|${at}`);
  const { file: known, cursor } = await markedFile(file, marked, files);
  const result = await rename(known, cursor, newId, support, memory(files));
  return 'edit' in result ? { files: applied(files, result.edit), edit: result.edit } : result;
}

const RENAMED: Files = {
  'portolan.yaml': CONFIGURATION.replaceAll('PRJ-001', 'PRJ-077'),
  'charters/PRJ-077.charter.yaml': CHARTER.replace("'PRJ-001'", "'PRJ-077'").replace('PRJ-001.', 'PRJ-077.'),
  'charters/PRJ-002-returns.charter.yaml': OTHER.replace('"PRJ-001"', '"PRJ-077"'),
  'docs/adr/0001-capture.md': DECISION.replace('- PRJ-001', '- PRJ-077')
    .replace('**PRJ-001**', '**PRJ-077**')
    .replace('PRJ-001.charter', 'PRJ-077.charter'),
};

describe('rename', () => {
  test.each([
    ['the definition', 'charters/PRJ-001.charter.yaml', "PRJ-001'"],
    ['the key of the definition', 'charters/PRJ-001.charter.yaml', "id: '"],
    ['a field', 'charters/PRJ-002-returns.charter.yaml', 'PRJ-001"'],
    ['front matter', 'docs/adr/0001-capture.md', 'PRJ-001\n---'],
    ['prose', 'docs/adr/0001-capture.md', 'PRJ-001**'],
    ['a path', 'docs/adr/0001-capture.md', 'PRJ-001.charter'],
    ['the configuration', 'portolan.yaml', 'PRJ-001,'],
  ])('changes every mention, from %s', async (_from, file, at) => {
    expect(await renamed(file, at, ' PRJ-077 ')).toMatchObject({ files: RENAMED });
  });

  test('renames the file last, asks about prose, and knows versions', async () => {
    const result = await renamed('charters/PRJ-002-returns.charter.yaml', 'PRJ-001"', 'PRJ-077');
    const edit: WorkspaceEdit = 'edit' in result ? result.edit : {};
    expect(edit.documentChanges?.at(-1)).toEqual({
      kind: 'rename',
      oldUri: `${FOLDER}/charters/PRJ-001.charter.yaml`,
      newUri: `${FOLDER}/charters/PRJ-077.charter.yaml`,
      options: { overwrite: false, ignoreIfExists: false },
    });
    expect(edit.documentChanges?.[0]).toEqual({
      textDocument: { uri: `${FOLDER}/charters/PRJ-001.charter.yaml`, version: null },
      edits: [
        { range: { start: { line: 1, character: 5 }, end: { line: 1, character: 12 } }, newText: 'PRJ-077' },
        {
          range: { start: { line: 3, character: 28 }, end: { line: 3, character: 35 } },
          newText: 'PRJ-077',
          annotationId: 'portolan.prose',
        },
      ],
    });
    expect(edit.changeAnnotations).toEqual({
      'portolan.prose': {
        label: 'Mentions in text',
        description: 'The id occurs in running text, where it may mean something else.',
        needsConfirmation: true,
      },
    });
  });

  test('leaves files and paths as they are for a client that cannot rename files', async () => {
    const support = { documentChanges: false, renameFiles: false, annotations: false };
    const result = await renamed('docs/adr/0001-capture.md', 'PRJ-001**', 'PRJ-077', support);
    expect(result).toMatchObject({
      files: {
        'charters/PRJ-001.charter.yaml': RENAMED['charters/PRJ-077.charter.yaml'],
        'docs/adr/0001-capture.md': DECISION.replace('- PRJ-001', '- PRJ-077').replace('**PRJ-001**', '**PRJ-077**'),
      },
    });
    expect('edit' in result && Object.keys(result.edit)).toEqual(['changes']);
  });

  test('gives the file of a decision record its new number', async () => {
    const result = await renamed('charters/PRJ-001.charter.yaml', 'ADR-0001', 'ADR-0020');
    expect(result).toMatchObject({
      files: {
        'docs/adr/0020-capture.md': DECISION.replace('ADR-0001', 'ADR-0020'),
        'charters/PRJ-001.charter.yaml': CHARTER.replaceAll('ADR-0001', 'ADR-0020').replace('0001-', '0020-'),
      },
    });
  });

  test('leaves the id inside a longer name, and lower case where it is', async () => {
    const files = { 'prj-003-x.charter.yaml': 'id: PRJ-003\ntitle: X\n', 'a.charter.yaml': 'id: PRJ-0033\ntitle: Y\n' };
    expect(await renamed('prj-003-x.charter.yaml', 'PRJ', 'PRJ-004', ABLE, files)).toMatchObject({
      files: { 'prj-004-x.charter.yaml': 'id: PRJ-004\ntitle: X\n', 'a.charter.yaml': files['a.charter.yaml'] },
    });
  });

  test('gives the mentions of an id that nothing has the id that was meant', async () => {
    const files = { ...FILES, 'b.charter.yaml': 'id: PRJ-009\ndependencies: [{ target: PRJ-01 }]\n' };
    expect(await renamed('b.charter.yaml', 'PRJ-01 ', 'PRJ-001', ABLE, files)).toMatchObject({
      files: { 'b.charter.yaml': 'id: PRJ-009\ndependencies: [{ target: PRJ-001 }]\n' },
    });
  });

  test('changes nothing when the id stays', async () => {
    expect(await renamed('docs/adr/0001-capture.md', 'PRJ-001**', 'PRJ-001')).toEqual({
      files: FILES,
      edit: { documentChanges: [] },
    });
  });

  test.each([
    ['', 'Type the new id.'],
    ['7', '"7" cannot be an id. Ids are a letter, then letters, digits, dots, dashes and underscores.'],
    ['PRJ 7', '"PRJ 7" cannot be an id. Ids are a letter, then letters, digits, dots, dashes and underscores.'],
    [
      'PRJ-002',
      'PRJ-002 is taken: the charter "Returns" in charters/PRJ-002-returns.charter.yaml has it. Choose another id.',
    ],
    ['FOO-7', '"FOO-7" does not look like PRJ-###, the form that portolan.yaml asks for of every charter.'],
  ])('refuses %j', async (newId, refusal) => {
    expect(await renamed('docs/adr/0001-capture.md', 'PRJ-001**', newId)).toEqual({ refusal });
  });

  test('refuses to overwrite a file', async () => {
    const files = { ...FILES, 'charters/PRJ-077.charter.yaml': 'id: PRJ-078\n' };
    expect(await renamed('docs/adr/0001-capture.md', 'PRJ-001**', 'PRJ-077', ABLE, files)).toEqual({
      refusal:
        'There is already a file charters/PRJ-077.charter.yaml, which the record’s file would become. Choose another id.',
    });
  });

  test('leaves quotes of a string with escapes and the name of an anchor as they are', async () => {
    const files = {
      'a.charter.yaml': 'id: &own PRJ-001\ntitle: A\ncustom: { again: *own }\n',
      'b.charter.yaml': 'id: PRJ-002\ndependencies:\n  - target: &other "PRJ\\u002d001"\n  - target: *other\n',
    };
    expect(await renamed('a.charter.yaml', 'PRJ', 'PRJ-003', ABLE, files)).toMatchObject({
      files: {
        'a.charter.yaml': 'id: &own PRJ-003\ntitle: A\ncustom: { again: *own }\n',
        'b.charter.yaml': 'id: PRJ-002\ndependencies:\n  - target: &other "PRJ-003"\n  - target: *other\n',
      },
    });
  });

  test('of a risk leaves its register’s file', async () => {
    const files = {
      'RISK-001.risks.yaml': 'id: REG-A\ntitle: R\nrisks:\n  - id: RISK-001\n    title: After RISK-001\n',
    };
    expect(await renamed('RISK-001.risks.yaml', 'RISK', 'RISK-002', ABLE, files)).toMatchObject({
      files: {
        'RISK-001.risks.yaml': 'id: REG-A\ntitle: R\nrisks:\n  - id: RISK-002\n    title: After RISK-002\n',
      },
    });
  });
});

describe('an adopted decision record', () => {
  const files: Files = {
    'docs/adr/0012-queue.md': '# 12. Queue\n\n## Status\n\nSuperseded by [13. Log](0013-log.md)\n',
    'docs/adr/0013-log.md': '# ADR 13: Log\n\nStatus: accepted\n\nReplaces [12. Queue](0012-queue.md), see ADR-0012.\n',
    'docs/adr/0014-x.md': '# X\n\n* Status: accepted\n* Amends: ADR 12\n',
  };

  test.each([
    ['docs/adr/0012-queue.md', '12.'],
    ['docs/adr/0012-queue.md', 'Queue'],
    ['docs/adr/0013-log.md', '12. '],
    ['docs/adr/0013-log.md', 'ADR-0012'],
    ['docs/adr/0013-log.md', '0012-queue.md'],
    ['docs/adr/0014-x.md', '12'],
  ])('gets another number in %s at %s', async (file, at) => {
    expect(await renamed(file, at, 'ADR-0099', ABLE, files)).toMatchObject({
      files: {
        'docs/adr/0099-queue.md': '# 99. Queue\n\n## Status\n\nSuperseded by [13. Log](0013-log.md)\n',
        'docs/adr/0013-log.md':
          '# ADR 13: Log\n\nStatus: accepted\n\nReplaces [99. Queue](0099-queue.md), see ADR-0099.\n',
        'docs/adr/0014-x.md': '# X\n\n* Status: accepted\n* Amends: ADR 99\n',
      },
    });
  });

  test('gets nothing but another number', async () => {
    expect(await renamed('docs/adr/0012-queue.md', '12.', 'QUEUE', ABLE, files)).toEqual({
      refusal:
        'The id of this decision record is the number in its name, so that it can only become another number, such as ADR-0099.',
    });
  });

  test('cannot be renamed by a client that cannot rename files', async () => {
    const support = { ...ABLE, renameFiles: false };
    expect(await renamed('docs/adr/0012-queue.md', '12.', 'ADR-0099', support, files)).toEqual({
      refusal: 'The id of this decision record is the number in its file name, and this editor cannot rename files.',
    });
  });

  describe('with the number of another', () => {
    const twins: Files = {
      ...files,
      'docs/adr/0012-other.md': '# 12. Other\n\nSee [12. Queue](0012-queue.md).\n',
      'docs/adr/0015-y.md': '# Y\n\nADR-0012, [12. Other](0012-other.md), [ADR-0012](0012-other.md#a).\n',
    };

    test('is renamed where it is defined, with the links to its file', async () => {
      expect(await renamed('docs/adr/0012-other.md', '12.', 'ADR-0016', ABLE, twins)).toMatchObject({
        files: {
          'docs/adr/0016-other.md': '# 16. Other\n\nSee [12. Queue](0012-queue.md).\n',
          'docs/adr/0012-queue.md': files['docs/adr/0012-queue.md'],
          'docs/adr/0013-log.md': files['docs/adr/0013-log.md'],
          'docs/adr/0015-y.md': '# Y\n\nADR-0012, [16. Other](0016-other.md), [ADR-0016](0016-other.md#a).\n',
        },
      });
    });

    test('cannot be renamed elsewhere', async () => {
      expect(await renamed('docs/adr/0015-y.md', 'ADR-0012', 'ADR-0016', ABLE, twins)).toEqual({
        refusal:
          'ADR-0012 is the id of several things, in docs/adr/0012-other.md and docs/adr/0012-queue.md. Rename one of them where it is defined.',
      });
    });
  });
});

describe('prepareRename', () => {
  test.each([
    ['id: ⟦PR|J-001⟧\ntitle: A\n', 'PRJ-001'],
    ['id: "⟦PRJ-001|⟧"\ntitle: A\n', 'PRJ-001'],
    ['id: PRJ-002\ndependencies: [{ target: ⟦|PRJ-001⟧ }]\n', 'PRJ-001'],
    ['id: PRJ-002\nsummary: Not without ⟦PRJ-009|⟧.\ndependencies: [{ target: PRJ-009 }]\n', 'PRJ-009'],
  ])('gives the place and the id: %j', async (marked, placeholder) => {
    const { file, cursor, ranges } = await markedFile('x.charter.yaml', marked);
    expect(prepareRename(file, cursor)).toEqual({ range: ranges[0], placeholder });
  });

  test.each(['id: PRJ-001\nti|tle: A\n', 'id: PRJ-001\ntitle: A|\n', '# PRJ-|001\nid: PRJ-001\n', '|'])(
    'says that there is no id: %j',
    async (marked) => {
      const { file, cursor } = await markedFile('x.charter.yaml', marked);
      expect(prepareRename(file, cursor)).toEqual({
        refusal: 'There is no id here. Place the cursor on one, such as PRJ-014 or ADR-0007.',
      });
    },
  );

  test('takes the whole heading of an adopted record whose number is in its name', async () => {
    const { file, cursor, ranges } = await markedFile('docs/adr/0007-x.md', '⟦# A que|ue⟧\n');
    expect(prepareRename(file, cursor)).toEqual({ range: ranges[0], placeholder: 'ADR-0007' });
  });
});
