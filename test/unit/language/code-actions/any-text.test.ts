import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument } from '../../../../src/documents/parse.ts';
import { codeActions } from '../../../../src/language/code-actions/code-actions.ts';
import { languageFile } from '../../../../src/language/file.ts';
import { format } from '../../../../src/language/formatting/format.ts';
import { applyEdits } from '../../../../src/text/edits.ts';
import { createMemoryHost } from '../../../../src/workspace/memory-host.ts';
import { Workspace } from '../../../../src/workspace/workspace.ts';
import { CHANGE, CHARTER, DECISION, PORTFOLIO, REGISTER, TEAM } from '../../../cli/records.ts';
import { FOLDER, TODAY } from '../marked.ts';
import { ABLE, afterwards, diagnosticsOf } from './actions.ts';

const RUNS = { numRuns: Number(process.env.RUNS ?? 40) };

const records: Readonly<Record<string, string>> = {
  'a.charter.yaml': CHARTER,
  'docs/adr/0007-a.md': DECISION,
  'a.risks.yaml': REGISTER,
  'CR-2026-007.change.yaml': CHANGE,
  'a.team.yaml': TEAM,
};

/** What people do to a text while they write it. */
const slips = fc.array(
  fc.record({
    at: fc.nat(),
    what: fc.constantFrom('drop', 'double', 'indent', 'type', 'cut', 'case'),
    text: fc.constantFrom(
      'x',
      ':',
      '- ',
      '"',
      '{',
      '@a',
      '\t',
      '# c',
      '\n',
      '&a ',
      '*a',
      '3',
      '|',
      "'",
      '<<: *a\n',
      '\r\n',
    ),
  }),
  { minLength: 1, maxLength: 4 },
);

type Slip = { readonly at: number; readonly what: string; readonly text: string };

function slipped(text: string, { at, what, text: typed }: Slip): string {
  const lines = text.split('\n');
  const index = at % lines.length;
  const line = lines[index] ?? '';
  const place = at % (text.length + 1);
  switch (what) {
    case 'drop':
      return lines.toSpliced(index, 1).join('\n');
    case 'double':
      return lines.toSpliced(index, 0, line).join('\n');
    case 'indent':
      return lines.with(index, `  ${line}`).join('\n');
    case 'cut':
      return lines.with(index, line.replace(/:.*/, ':')).join('\n');
    case 'case':
      return lines.with(index, line.toUpperCase()).join('\n');
    default:
      return text.slice(0, place) + typed + text.slice(place);
  }
}

test('no text makes an action fail, or break the syntax of a file', async () => {
  const property = fc.asyncProperty(fc.constantFrom(...Object.keys(records)), slips, async (name, made) => {
    const text = made.reduce(slipped, records[name] ?? '');
    const files = { ...PORTFOLIO, [name]: text };
    const workspace = new Workspace(FOLDER, createMemoryHost(files, FOLDER));
    await workspace.load();
    const file = languageFile(workspace, `${FOLDER}/${name}`, TODAY);
    if (!file) return;
    const diagnostics = diagnosticsOf(file);
    const range = { start: { line: 9, character: 4 }, end: { line: 9, character: 4 } };
    const only = ['quickfix', 'refactor', 'source'];
    for (const action of codeActions(file, { range, diagnostics, only }, ABLE)) {
      if (!action.edit || action.edit.documentChanges?.some((change) => 'kind' in change)) continue;
      const after = afterwards(files, action)[name] ?? '';
      const { problems } = parseDocument({ uri: file.record.uri, version: 2, text: after });
      const isWorse = problems.length > file.document.problems.length;
      expect({ title: action.title, isWorse, after }).toMatchObject({ isWorse: false });
    }
    applyEdits(text, format(file.document));
  });
  await fc.assert(property, RUNS);
});
