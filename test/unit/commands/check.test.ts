import { describe, expect, test } from 'vitest';
import { check } from '../../../src/commands/check/command.ts';
import { open, replaced, TODAY } from '../workspace/open.ts';
import { CHARTER, TEAM } from '../workspace/records.ts';

const files = {
  'portolan.yaml': 'title: We\n',
  'a.charter.yaml': replaced(CHARTER, 'draft', 'drafft'),
  'docs/b.team.yaml': `${TEAM}status: gone\n`,
  'docs/adr/0001-a.md': '# A\n',
  'docs/adr/0001-b.md': '# B\n',
  'notes.md': '# Notes\n',
};

describe('check', () => {
  test('the contract', async () => {
    const { summary, diagnostics } = check(await open(files), { today: TODAY });
    expect(summary).toEqual({ files: 5, artifacts: 4, errors: 2, warnings: 0, infos: 2 });
    expect(diagnostics[0]).toEqual({
      file: 'a.charter.yaml',
      range: { start: { line: 2, character: 8 }, end: { line: 2, character: 14 } },
      severity: 'error',
      code: 'schema/enum',
      message:
        '"status" is the text "drafft"; it must be "draft", "proposed", "approved", "active", "on-hold", "completed", "cancelled" or "rejected". Did you mean "draft"?',
      artifact: 'PRJ-001',
    });
  });

  test.each([
    [['docs'], { files: 3, artifacts: 3, errors: 1, warnings: 0, infos: 2 }],
    [['docs/adr', 'a.charter.yaml'], { files: 3, artifacts: 3, errors: 1, warnings: 0, infos: 2 }],
    [['docs/b.team.yaml'], { files: 1, artifacts: 1, errors: 1, warnings: 0, infos: 0 }],
    [['doc'], { files: 0, artifacts: 0, errors: 0, warnings: 0, infos: 0 }],
    [[''], { files: 5, artifacts: 4, errors: 2, warnings: 0, infos: 2 }],
    [['.'], { files: 5, artifacts: 4, errors: 2, warnings: 0, infos: 2 }],
    [[], { files: 5, artifacts: 4, errors: 2, warnings: 0, infos: 2 }],
  ])('only %j', async (paths, summary) => {
    expect(check(await open(files), { today: TODAY, paths }).summary).toEqual(summary);
  });

  test('hints are remarks too', async () => {
    const hints = { ...files, 'portolan.yaml': 'rules: { schema/enum: hint }\n' };
    expect(check(await open(hints), { today: TODAY }).summary).toMatchObject({ errors: 0, infos: 4 });
  });

  test('stops when it is cancelled', async () => {
    const { summary } = check(await open(files), { today: TODAY }, { isCancellationRequested: true });
    expect(summary.files).toBe(0);
  });

  test('nothing at all', async () => {
    expect(check(await open({}), { today: TODAY })).toEqual({
      summary: { files: 0, artifacts: 0, errors: 0, warnings: 0, infos: 0 },
      diagnostics: [],
    });
  });
});
