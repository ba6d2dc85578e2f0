import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentSymbols } from '../../../src/language/symbols/document-symbols.ts';
import { type DocumentSymbol, flatSymbols } from '../../../src/language/symbols/symbol.ts';
import { workspaceSymbols } from '../../../src/language/symbols/workspace-symbols.ts';
import type { Position, Range } from '../../../src/text/position.ts';
import { FOLDER, markedFile } from './marked.ts';
import { workspaceOf } from './renaming.ts';

/** An outline as it reads: names indented by level, details in brackets. */
function outline(symbols: readonly DocumentSymbol[], indent = ''): string {
  return symbols
    .map(({ name, detail, children = [] }) => {
      const own = `${indent}${name}${detail === undefined ? '' : ` [${detail}]`}\n`;
      return own + outline(children, `${indent}  `);
    })
    .join('');
}

const REGISTER = `id: REG-A
title: Platform
status: active
tags: [a, b]
charters:
  - PRJ-001
risks:
  - id: RISK-021
    title: A region fails
    status: treating
    category: resilience
    inherent: { probability: 2, impact: 5 }
    response:
      strategy: mitigate
      actions:
        - { title: Restore test, due: 2026-11-27, status: open }
  - { id: RISK-022, title: Late, status: open }
`;

describe('document symbols', () => {
  test('of a register are its risks and their parts', async () => {
    const { file } = await markedFile('r.risks.yaml', REGISTER);
    expect(outline(documentSymbols(file))).toBe(`REG-A Platform [active]
  Projects [1]
  Risks [2]
    RISK-021 A region fails [treating · resilience]
      Response
        Actions [1]
          Restore test [2026-11-27 · open]
    RISK-022 Late [open]
`);
  });

  test('of a charter in Markdown are its sections, without its title once more', async () => {
    const text = `---
apiVersion: portolan/v1
kind: charter
id: PRJ-014
title: Ledger
status: active
summary: >-
  A ledger of
  deliveries.
scoring:
  ratings:
    cost-reduction: 4
    unknown: { rating: 2 }
businessCase:
  benefits:
    - description: Fewer calls
      kind: efficiency
schedule:
  milestones:
    - { id: M1, title: Shadow run, date: 2027-05-28, status: planned }
dependencies:
  - target: PRJ-001
    description: Needs its events
    status: agreed
approvals: [{ role: business-sponsor, state: granted }]
---

# Ledger

## Business case

### Benefits

## Notes
`;
    const { file } = await markedFile('x.md', text, { 'a.charter.yaml': 'id: PRJ-001\ntitle: Orders\n' });
    expect(outline(documentSymbols(file))).toBe(`PRJ-014 Ledger [active]
  Summary [A ledger of deliveries.]
  Scoring
    Ratings
      Cost reduction [4]
      unknown
  Business case
    Benefits [1]
      Fewer calls [efficiency]
  Schedule
    Milestones [1]
      M1 Shadow run [2027-05-28 · planned]
  Dependencies [1]
    PRJ-001 Orders [agreed]
  Approvals [1]
    Business sponsor [granted]
  Business case
    Benefits
  Notes
`);
  });

  test('of an adopted decision record are its sections', async () => {
    const text = '# 7. Queue\n\n## Status\n\nAccepted\n\n## Context\n\n### Load\n\n##\n';
    const { file } = await markedFile('docs/adr/0007-queue.md', text);
    expect(outline(documentSymbols(file))).toBe('ADR-0007 Queue [accepted]\n  Status\n  Context\n    Load\n  …\n');
  });

  test('have a name for whatever is written', async () => {
    const { file } = await markedFile('x.charter.yaml', 'title:\nrisks:\n  - { "": x }\n  - {}\n  - null\n');
    expect(outline(documentSymbols(file))).toBe('x.charter.yaml\n  Risks [3]\n    x\n    …\n');
  });

  test('select exactly what names them', async () => {
    const text = 'id: PRJ-1\ntitle: ⟦Orders⟧\n⟦risks⟧:\n  - { ref: ⟦RISK-1⟧ }\n';
    const { file, ranges } = await markedFile('x.charter.yaml', text);
    const [root] = documentSymbols(file);
    const [risks] = root?.children ?? [];
    const [risk] = risks?.children ?? [];
    expect([root, risks, risk].map((symbol) => symbol?.selectionRange)).toEqual(ranges);
  });

  test('lie inside of one another, whatever the text', async () => {
    const example = readFileSync(
      new URL('../../../examples/data-platform/risk/delivery-2027.yaml', import.meta.url),
      'utf8',
    );
    const pieces = fc.array(fc.nat(example.length), { minLength: 2, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(
        pieces,
        fc.constantFrom('', '- ', '\n', '{', '"', '*a', '<<: '),
        async ([a = 0, b = 0], typed) => {
          const text = example.slice(0, Math.min(a, b)) + typed + example.slice(Math.max(a, b));
          const { file } = await markedFile('x.risks.yaml', text.replaceAll('|', '¦'));
          for (const symbol of documentSymbols(file)) expectNested(symbol);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('are flat for clients that know no levels', async () => {
    const { file } = await markedFile('r.risks.yaml', 'id: REG-A\nrisks:\n  - { id: RISK-1, title: Late }\n');
    const flat = flatSymbols('file:///x', documentSymbols(file));
    expect(flat.map(({ name, containerName }) => [name, containerName])).toEqual([
      ['REG-A', undefined],
      ['Risks', 'REG-A'],
      ['RISK-1 Late', 'Risks'],
    ]);
  });
});

function expectNested({ name, range, selectionRange, children = [] }: DocumentSymbol): void {
  expect(name).not.toBe('');
  expect(holds(range, selectionRange)).toBe(true);
  for (const child of children) {
    expect(holds(range, child.range)).toBe(true);
    expectNested(child);
  }
}

function holds(outer: Range, inner: Range): boolean {
  return !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

describe('workspace symbols', () => {
  const files = {
    'a.charter.yaml': 'id: PRJ-014\ntitle: Order ledger\n',
    'b.charter.yaml': 'id: PRJ-140\ntitle: Returns in order\n',
    'r.risks.yaml': REGISTER,
    'docs/adr/0014-log.md': '# Log\n',
  };

  test.each([
    [
      '',
      [
        'PRJ-014 Order ledger',
        'PRJ-140 Returns in order',
        'ADR-0014 Log',
        'REG-A Platform',
        'RISK-021 A region fails',
        'RISK-022 Late',
      ],
    ],
    ['prj-014', ['PRJ-014 Order ledger']],
    ['p14', ['PRJ-014 Order ledger', 'PRJ-140 Returns in order']],
    ['ord', ['PRJ-014 Order ledger', 'PRJ-140 Returns in order']],
    ['ret order', ['PRJ-140 Returns in order']],
    ['region', ['RISK-021 A region fails']],
    ['rder', []],
  ])('found by %j', async (query, names) => {
    const workspace = await workspaceOf(files);
    const found = workspaceSymbols([workspace, workspace], query).map(({ name }) => name);
    expect(found.toSorted()).toEqual(names.toSorted());
  });

  test('come the best first, with their place', async () => {
    const workspace = await workspaceOf(files);
    expect(workspaceSymbols([workspace], '14').map(({ name }) => name)).toEqual([
      'PRJ-014 Order ledger',
      'PRJ-140 Returns in order',
      'ADR-0014 Log',
    ]);
    expect(workspaceSymbols([workspace], 'RISK-022')).toEqual([
      {
        name: 'RISK-022 Late',
        kind: 24,
        containerName: 'r.risks.yaml',
        location: {
          uri: `${FOLDER}/r.risks.yaml`,
          range: { start: { line: 16, character: 10 }, end: { line: 16, character: 18 } },
        },
      },
    ]);
  });
});
