import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rename } from '../../../src/language/rename/rename.ts';
import { ABLE, applied, type Files, fileIn, memory, mentionsIn, workspaceOf } from './renaming.ts';

function example(name: string): Files {
  const folder = fileURLToPath(new URL(`../../../examples/${name}`, import.meta.url));
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
}

/** Decision records of others, that mention each other in every way. */
const ADOPTED: Files = {
  'docs/adr/0001-record-decisions.md': '# 1. Record decisions\n\nDate: 2026-01-05\n\n## Status\n\nAccepted\n',
  'docs/adr/0002-queue.md': [
    '# 2. Queue',
    '',
    '## Status',
    '',
    'Superseded by [10. Log](0010-log.md)',
    '',
    '## Context',
    '',
    'See [ADR-0001](./0001-record-decisions.md#status), [1. Record](<0001-record-decisions.md>) and ADR-0010.',
    '',
  ].join('\n'),
  'docs/adr/0010-log.md':
    '---\nstatus: "accepted; supersedes [ADR-0002](0002-queue.md)"\n---\n\n# ADR-0010: Log\n\nAfter ADR-0002.\n',
  'docs/adr/0011-topic.md':
    '# Topic\n\n* Status: accepted\n* Amends: ADR 10\n\n## Context\n\nOf [the log](../adr/0010-log.md "Log").\n',
  'a.charter.yaml':
    'id: PRJ-001\ntitle: Log\nlinks:\n  - { title: Log, url: docs/adr/0010-log.md }\ndecisions: ["ADR-0010"]\n',
};

/** An id of the same form that nothing has. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let number = 99; ; number--) {
    const free = /\d$/.test(id)
      ? id.replace(/\d+$/, (digits) => String(number).padStart(digits.length, '0'))
      : `${id}-${number}`;
    if (!taken.has(free)) return free;
  }
}

/** What mentions are, whatever the order of files. */
function uses(mentions: ReturnType<typeof mentionsIn>): string[] {
  return mentions.map(({ mention: { role, spelling } }) => `${role} by ${spelling}`).sort();
}

describe.each([
  { name: 'the data platform', files: example('data-platform'), numRuns: 8 },
  { name: 'the example that needs work', files: example('needs-work'), numRuns: 20 },
  { name: 'adopted decision records', files: ADOPTED, numRuns: 30 },
])('renaming any id of $name', ({ files, numRuns }) => {
  test('leaves no mention of the old one, loses none, and can be taken back', async () => {
    const before = await workspaceOf(files);
    const graph = before.projects()[0]?.graph;
    const all = [...(graph?.ids() ?? [])].sort();
    // What mentions of an id mean that two things have, nobody knows.
    const ids = all.filter((id) => graph?.find(id).length === 1);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ids), fc.nat(), async (id, pick) => {
        const mentions = mentionsIn(before, id);
        const place = mentions[pick % mentions.length];
        if (!place) return;
        const newId = freeId(id, new Set(all));
        const result = await rename(fileIn(before, place.file), place.position, newId, ABLE, memory(files));
        expect(result).toHaveProperty('edit');
        if (!('edit' in result)) return;
        const renamed = applied(files, result.edit);
        const after = await workspaceOf(renamed);
        expect(mentionsIn(after, id)).toEqual([]);
        const found = mentionsIn(after, newId);
        expect(uses(found)).toEqual(uses(mentions));
        const back = found[pick % found.length];
        if (!back) return;
        const restored = await rename(fileIn(after, back.file), back.position, id, ABLE, memory(renamed));
        if ('edit' in restored) expect(applied(renamed, restored.edit)).toEqual(files);
        else expect(restored).toHaveProperty('edit');
      }),
      { numRuns },
    );
  });
});
