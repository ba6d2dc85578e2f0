import { describe, expect, test } from 'vitest';
import { expectClean, findings, findingsAfter, findingsWith } from './support.ts';

describe('schema/required', () => {
  test('a field of the record is missed at its first key', async () => {
    expect(await findingsAfter('a.charter.yaml', 'title: Orders in the ledger\n', '')).toEqual([
      'a.charter.yaml:1:1 error schema/required «id» "title" is missing. Add it.',
    ]);
  });

  test('a nested field is missed at the key that holds it, with its place in words', async () => {
    expect(await findingsAfter('a.charter.yaml', 'summary: Fewer', 'problem: Fewer')).toEqual([
      'a.charter.yaml:4:1 error schema/required «businessCase» Business case: "summary" is missing. Add it here.',
    ]);
  });

  test('a field of an item is missed at the first key of the item, which is called by its id or name', async () => {
    expect(await findingsAfter('a.risks.yaml', '    owner: Maya\n', '')).toEqual([
      'a.risks.yaml:4:5 error schema/required «id» RISK-001: "owner" is missing. Add it here.',
    ]);
    expect(await findingsAfter('a.risks.yaml', ', impact: 4', '')).toEqual([
      'a.risks.yaml:7:5 error schema/required «inherent» RISK-001, Inherent rating: "impact" is missing. Add it here.',
    ]);
    expect(await findingsWith('a.charter.yaml', 'schedule:\n  milestones:\n    - title: Go live\n')).toEqual([
      'a.charter.yaml:10:7 error schema/required «title» "Go live": "date" (Planned date) is missing. Add it here.',
    ]);
    expect(await findingsAfter('a.charter.yaml', '- description: The', '- measure: The')).toEqual([
      'a.charter.yaml:7:5 error schema/required «measure» Entry 1 of "successCriteria": "description" (Criterion) is missing. Add it here.',
    ]);
  });

  test('an empty mapping is missed something at its key', async () => {
    expect(await findingsAfter('a.charter.yaml', '\n  summary: Fewer corrections by hand.', ' {}')).toEqual([
      'a.charter.yaml:4:1 error schema/required «businessCase» Business case: "summary" is missing. Add it here.',
    ]);
  });

  test('the title of a field is named where it says more than its name', async () => {
    expect(await findingsAfter('a.adr.yaml', 'decision: There is one queue.\n', '')).toEqual([
      'a.adr.yaml:1:1 error schema/required «id» "decision" (Decision outcome) is missing. Add it.',
    ]);
  });

  test('an empty file is one finding', async () => {
    expect(await findings({ 'a.charter.yaml': '', 'b.team.yaml': '# nothing yet\n', 'c.adr.md': '\n' })).toEqual([
      'a.charter.yaml:1:1 error schema/required «» This charter is empty. It needs "id", "title", "status", "businessCase" and "successCriteria".',
      'b.team.yaml:1:1 error schema/required «» This team is empty. It needs "id", "title" and "members".',
      'c.adr.md:1:1 error schema/required «» This decision record is empty. It needs "id", "title", "status", "context" and "decision".',
    ]);
  });

  test('sections of a Markdown body supply what the front matter lacks', async () => {
    const front = '---\nid: ADR-0001\ntitle: One queue\nstatus: accepted\n---\n';
    await expectClean({ 'a.adr.md': `${front}# One queue\n\n## Context\n\nMany.\n\n## Decision\n\nOne.\n` });
    expect(await findings({ 'a.adr.md': `${front}## Context\n\nMany.\n\n## Decision\n\n<!-- to do -->\n` })).toEqual([
      'a.adr.md:2:1 error schema/required «id» "decision" (Decision outcome) is missing. Add it.',
    ]);
  });
});
