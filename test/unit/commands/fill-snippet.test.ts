import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { initialize } from '../../../src/commands/init/command.ts';
import { newArtifact } from '../../../src/commands/new/new-artifact.ts';
import { expandSnippet, fillSnippet } from '../../../src/commands/templates/snippet.ts';
import { KINDS } from '../../../src/kinds/kinds.ts';
import { createMemoryHost } from '../../../src/workspace/memory-host.ts';
import type { Target } from '../../../src/workspace/target.ts';
import { Workspace } from '../../../src/workspace/workspace.ts';

async function emptyProject(): Promise<Target> {
  const workspace = new Workspace('file:///workspace', createMemoryHost({}));
  await workspace.load();
  return { workspace, project: workspace.projectOf('file:///workspace/') };
}

describe('fillSnippet', () => {
  test('leaves what is not filled as it was', () => {
    const body = `a \${1:b \${2:c}} \${3|x,y|} \${4} $0`;
    expect(fillSnippet(body)).toBe(`a \${1:b \${2:c}} \${3|x,y|} \${4} \${0}`);
  });

  test('fills tab stops, each place by its turn, and variables', () => {
    const options = {
      variables: { YEAR: '2027' },
      fill: (number: number, occurrence: number) => (number === 1 ? `title ${occurrence}` : undefined),
    };
    expect(fillSnippet(`\${1:t} $1 $YEAR \${2:$YEAR-12} $OTHER`, options)).toBe(
      `title 0 title 1 2027 \${2:2027-12} OTHER`,
    );
  });

  test('what is filled in is text, whatever it looks like', () => {
    expect(fillSnippet(`\${1:t}`, { fill: () => `$2 \${3:x} \\` })).toBe(`\\$2 \\\${3:x\\} \\\\`);
  });

  test('means the same text as the snippet that it came from', () => {
    const syntax = fc.constantFrom('$', '{', '}', '|', ',', ':', '\\', '1', '2', 'A', ' ');
    fc.assert(
      fc.property(fc.array(syntax, { maxLength: 40 }), (parts) => {
        const body = parts.join('');
        expect(expandSnippet(fillSnippet(body))).toEqual(expandSnippet(body));
      }),
      { numRuns: 2000 },
    );
  });
});

test('the snippet of a new record is its text, with what is left to fill in the order of an editor', async () => {
  const target = await emptyProject();
  fc.assert(
    fc.property(
      fc.constantFrom(...KINDS),
      fc.constantFrom('yaml', 'markdown'),
      fc.string({ unit: 'grapheme', minLength: 1 }).filter((title) => title.trim() !== ''),
      (kind, format, title) => {
        const { files } = newArtifact(target, { kind, format, title, today: '2026-06-15' });
        const [file] = files;
        const { text, tabStops } = expandSnippet(file?.snippet ?? '');
        expect(text).toBe(file?.text);
        // Title, id and the id of the first risk are decided.
        expect(tabStops.map(({ number }) => number).filter((number) => number === 1 || number === 2)).toEqual([]);
        const before = text.slice(0, tabStops[0]?.start).split('\n');
        expect(file?.cursor.start).toEqual({ line: before.length - 1, character: before.at(-1)?.length });
      },
    ),
  );
});

test('the snippet of a new portolan.yaml is its text', async () => {
  const [file] = initialize(await emptyProject()).files;
  expect(expandSnippet(file?.snippet ?? '').text).toBe(file?.text);
});
