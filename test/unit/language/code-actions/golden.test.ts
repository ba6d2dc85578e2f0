import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { codeActions } from '../../../../src/language/code-actions/code-actions.ts';
import type { CodeAction } from '../../../../src/language/code-actions/protocol.ts';
import { ABLE, afterwards, changedFiles, diagnosticsOf, type Files, open } from './actions.ts';

/**
 * One folder a case: `input/` holds a workspace, and in one of its files a line `#! KIND: TITLE` (in Markdown
 * `<!--! KIND: TITLE -->`) says what is wanted at the line below; KIND is the code of a rule or the kind of an action.
 * `output/` holds the files that are changed by it. With UPDATE_FIXTURES=1 the outputs are written anew.
 */
const FIXTURES = fileURLToPath(new URL('../../../fixtures/fixes', import.meta.url));
const WANTED = /^[ \t]*(?:#!|<!--!) ?([\w./-]+)(?:: (.*?))?(?: -->)?\r?\n/m;

function filesBelow(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(
    paths.map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
}

async function perform(input: Files): Promise<{ files: Files; action: CodeAction }> {
  const [name = '', marked = ''] = Object.entries(input).find(([, text]) => WANTED.test(text)) ?? [];
  const [all = '', kind = '', title] = WANTED.exec(marked) ?? [];
  const files = { ...input, [name]: marked.replace(all, '') };
  const line = marked.slice(0, marked.indexOf(all)).split('\n').length - 1;
  const file = await open(files, name);
  const isRule = kind.includes('/');
  const below = diagnosticsOf(file).filter(({ code, range }) => code === kind && range.start.line >= line);
  const diagnostics = below.filter(({ range }) => range.start.line === below[0]?.range.start.line);
  const column = file.document.lines.lineSpan(line);
  const range = isRule
    ? diagnostics[0]?.range
    : { start: file.document.lines.positionAt(column.end), end: file.document.lines.positionAt(column.end) };
  if (!range)
    throw new Error(
      `There is no finding ${kind}; there are: ${diagnosticsOf(file)
        .map(({ code, message }) => `${code} ${message}`)
        .join('; ')}`,
    );
  const actions = codeActions(file, { range, diagnostics, only: [isRule ? 'quickfix' : kind] }, ABLE);
  const action =
    title === undefined
      ? actions.find(({ isPreferred }) => isPreferred || !isRule)
      : actions.find((each) => each.title === title);
  if (!action)
    throw new Error(`There is no action "${title}"; there are: ${actions.map((each) => each.title).join('; ')}`);
  return { files, action };
}

test.each(readdirSync(FIXTURES))('%s', async (name) => {
  const folder = join(FIXTURES, name);
  const { files, action } = await perform(filesBelow(join(folder, 'input')));
  const changed = changedFiles(files, afterwards(files, action));
  const output = join(folder, 'output');
  if (process.env.UPDATE_FIXTURES) {
    rmSync(output, { recursive: true, force: true });
    for (const [file, text] of Object.entries(changed)) {
      mkdirSync(dirname(join(output, file)), { recursive: true });
      if (text !== null) writeFileSync(join(output, file), text);
    }
  }
  const gone = Object.entries(changed).flatMap(([file, text]) => (text === null ? file : []));
  expect(Object.fromEntries(Object.entries(changed).filter(([, text]) => text !== null))).toEqual(filesBelow(output));
  expect(gone).toEqual(action.title.startsWith('Convert') ? [expect.any(String)] : []);
});
