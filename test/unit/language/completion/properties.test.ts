import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expandSnippet } from '../../../../src/commands/templates/snippet.ts';
import { type CompletionItem, completions, resolveCompletion } from '../../../../src/language/completion.ts';
import { languageFile } from '../../../../src/language/file.ts';
import { diagnose } from '../../../../src/rules/run.ts';
import { applyEdits } from '../../../../src/text/edits.ts';
import { textContent } from '../../../../src/workspace/host.ts';
import { createMemoryHost } from '../../../../src/workspace/memory-host.ts';
import { Workspace } from '../../../../src/workspace/workspace.ts';
import { FOLDER, TODAY } from '../marked.ts';

const EXAMPLE = fileURLToPath(new URL('../../../../examples/data-platform', import.meta.url));
const PATHS = readdirSync(EXAMPLE, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(?:ya?ml|md)$/.test(path));
const FILES = Object.fromEntries(PATHS.map((path) => [path, readFileSync(join(EXAMPLE, path), 'utf8')]));

/** What a completion can get wrong; whether a status is deserved or a date comes too early is the author's business. */
const WRONG = /^(?:syntax|schema|catalog|config|scoring|governance)\//;

/** Of what was inserted, the places that are still to be filled in. */
const UNFILLED = /it is empty|schema\/required/;

function workspaceOf(files: Readonly<Record<string, string>>): Workspace {
  return new Workspace(FOLDER, createMemoryHost(files, FOLDER));
}

function findings(workspace: Workspace, uri: string): string[] {
  const project = workspace.projectOf(uri);
  const record = project.record(uri);
  if (!record) return [];
  return diagnose(project, record, TODAY)
    .filter(({ code }) => WRONG.test(code))
    .map(({ code, message }) => `${code}: ${message}`);
}

function accepted(text: string, { textEdit, insertTextFormat }: CompletionItem): string {
  const newText = insertTextFormat === 2 ? expandSnippet(textEdit.newText).text : textEdit.newText;
  return applyEdits(text, [{ range: textEdit.range, newText }]);
}

/** What may stand on a line of its own before something is chosen: nothing, a dash, the start of a word. */
const BEGUN = ['', 's', '- ', '- s'];

const places = fc.record({
  name: fc.constantFrom(...PATHS),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  pick: fc.nat(),
  /** A line to begin behind the one at the place. */
  line: fc.option(fc.record({ indent: fc.nat(9), begun: fc.constantFrom(...BEGUN) }), { nil: undefined }),
});

interface Place {
  readonly name: string;
  readonly at: number;
  readonly line: { readonly indent: number; readonly begun: string } | undefined;
}

/** The text as it stands when somebody asks for completion, and where. */
function asked({ name, at, line }: Place): { text: string; offset: number } {
  const text = FILES[name] ?? '';
  const offset = Math.floor(at * text.length);
  if (!line) return { text, offset };
  const end = text.indexOf('\n', offset);
  const before = `${end < 0 ? text : text.slice(0, end)}\n${' '.repeat(line.indent)}${line.begun}`;
  return { text: before + (end < 0 ? '' : text.slice(end)), offset: before.length };
}

test.each([
  { name: 'with snippets', snippets: true },
  { name: 'as plain text', snippets: false },
])('nothing is offered that validation would then reject: $name', async ({ snippets }) => {
  const workspace = workspaceOf(FILES);
  await workspace.load();
  fc.assert(
    fc.property(places, (place) => {
      const uri = `${FOLDER}/${place.name}`;
      const { text, offset } = asked(place);
      const project = workspace.projectOf(uri);
      project.put(uri, textContent(text));
      const file = languageFile(workspace, uri, TODAY);
      const position = file?.document.lines.positionAt(offset);
      if (!file || !position) return;
      const { items } = completions(file, position, { snippets, keepsIndentation: true, markup: 'markdown' });
      const item = items[place.pick % Math.max(1, items.length)];
      if (item) {
        const { start, end } = item.textEdit.range;
        expect([start.line, end.line]).toEqual([position.line, position.line]);
        expect(start.character).toBeLessThanOrEqual(position.character);
        expect(end.character).toBeGreaterThanOrEqual(position.character);
        const before = new Set(findings(workspace, uri));
        project.put(uri, textContent(accepted(text, item)));
        const added = findings(workspace, uri).filter((finding) => !before.has(finding) && !UNFILLED.test(finding));
        expect(added, `${item.label} at ${position.line + 1}:${position.character}`).toEqual([]);
      }
      project.put(uri, textContent(FILES[place.name] ?? ''));
    }),
    { numRuns: Number(process.env.RUNS ?? 600) },
  );
});

test('whatever the text and the place, an answer comes back', async () => {
  const names = ['x.charter.yaml', 'x.charter.md', 'docs/adr/0001-x.md', 'portolan.yaml', 'x.risks.yaml'];
  const piece = fc.constantFrom(
    ...[
      'id: ',
      'risks:\n',
      '  - ',
      '- ',
      '{',
      '}',
      '[',
      ']',
      ', ',
      ': ',
      '"',
      "'",
      '#',
      '|\n',
      '>-\n',
      '\r\n',
      '\n',
      ' ',
    ],
    ...[
      '---\n',
      '...\n',
      '&a ',
      '*a',
      '<<: ',
      '\t',
      'scoring:\n  ratings:\n    ',
      'approvals:',
      'owner',
      'ADR-',
      '[[',
      '?',
    ],
    ...[
      '```\n',
      '<!-- ',
      'portolan-ignore-next-line ',
      '__proto__: ',
      'constructor',
      '\uFEFF',
      '\u{1F600}',
      'catalog:\n',
    ],
  );
  const texts = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), texts, fc.nat(120), async (name, text, at) => {
      const workspace = workspaceOf({ [name]: text });
      await workspace.load();
      const file = languageFile(workspace, `${FOLDER}/${name}`, TODAY);
      if (!file) return;
      const { lines } = file.document;
      // Between CR and LF there is no place for a cursor.
      const position = lines.positionAt(lines.offsetAt(lines.positionAt(at)));
      const options = { snippets: true, keepsIndentation: false, markup: 'markdown' } as const;
      const { items } = completions(file, position, options);
      expect(new Set(items.map(({ label }) => label)).size).toBe(items.length);
      for (const item of items) {
        const { start, end } = item.textEdit.range;
        expect([start.line, end.line]).toEqual([position.line, position.line]);
        expect(start.character <= position.character && position.character <= end.character).toBe(true);
        resolveCompletion(file, item, options);
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 300) },
  );
});
