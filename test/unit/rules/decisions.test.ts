import { describe, expect, test } from 'vitest';
import { ADR, expectClean, findings, ofRule, replaced } from './support.ts';

/** A decision record with an id, a status and more lines. */
function adr(number: number, more = '', status = 'accepted'): string {
  return replaced(replaced(ADR, 'ADR-0001', `ADR-000${number}`), 'accepted', status) + more;
}

describe('adr/one-way-supersede', () => {
  test('both sides name the other', async () => {
    await expectClean({
      '1.adr.yaml': adr(1, 'supersededBy: [ADR-0002]\n', 'superseded'),
      '2.adr.yaml': adr(2, 'supersedes: [ADR-0001]\n'),
    });
  });

  test('the new record names the old one only', async () => {
    expect(
      await findings({ '1.adr.yaml': adr(1, '', 'superseded'), '2.adr.yaml': adr(2, 'supersedes: [ADR-0001]\n') }),
    ).toEqual([
      '2.adr.yaml:6:14 warning adr/one-way-supersede «ADR-0001» ADR-0002 supersedes ADR-0001, but ADR-0001 does not say so. Add "supersededBy: [ADR-0002]" there.',
    ]);
  });

  test('the old record names the new one only', async () => {
    expect(
      await findings({ '1.adr.yaml': adr(1, 'supersededBy: [ADR-0002]\n', 'superseded'), '2.adr.yaml': adr(2) }),
    ).toEqual([
      '1.adr.yaml:6:16 warning adr/one-way-supersede «ADR-0002» ADR-0001 is superseded by ADR-0002, but ADR-0002 does not say so. Add "supersedes: [ADR-0001]" there.',
    ]);
  });

  test('among adopted records it is a remark', async () => {
    expect(
      await findings({
        'docs/adr/0001-a.md': '# A\n\n## Status\n\nSuperseded by [2. B](0002-b.md)\n',
        'docs/adr/0002-b.md': '# B\n\n## Status\n\nAccepted\n',
      }),
    ).toEqual([
      'docs/adr/0001-a.md:5:15 info adr/one-way-supersede «[2. B](0002-b.md)» ADR-0001 is superseded by ADR-0002, but ADR-0002 does not say so. Add "supersedes: [ADR-0001]" there.',
    ]);
  });
});

describe('adr/supersede-cycle', () => {
  test('every record of the circle is told, and nothing else', async () => {
    expect(
      await findings({
        '1.adr.yaml': adr(1, 'supersedes: [ADR-0002]\n'),
        '2.adr.yaml': adr(2, 'supersedes: [ADR-0003]\n'),
        '3.adr.yaml': adr(3, 'supersedes: [ADR-0001]\n'),
      }),
    ).toEqual([
      '1.adr.yaml:6:14 error adr/supersede-cycle «ADR-0002» These decisions supersede each other in a circle: ADR-0001 → ADR-0002 → ADR-0003 → ADR-0001. Remove the link that is wrong.',
      '2.adr.yaml:6:14 error adr/supersede-cycle «ADR-0003» These decisions supersede each other in a circle: ADR-0002 → ADR-0003 → ADR-0001 → ADR-0002. Remove the link that is wrong.',
      '3.adr.yaml:6:14 error adr/supersede-cycle «ADR-0001» These decisions supersede each other in a circle: ADR-0003 → ADR-0001 → ADR-0002 → ADR-0003. Remove the link that is wrong.',
    ]);
  });

  test('a circle of links in either direction', async () => {
    expect(
      await findings({
        '1.adr.yaml': adr(1, 'supersededBy: [ADR-0002]\n', 'superseded'),
        '2.adr.yaml': adr(2, 'supersededBy: [ADR-0001]\n', 'superseded'),
      }),
    ).toEqual([
      '1.adr.yaml:6:16 error adr/supersede-cycle «ADR-0002» These decisions supersede each other in a circle: ADR-0001 → ADR-0002 → ADR-0001. Remove the link that is wrong.',
      '2.adr.yaml:6:16 error adr/supersede-cycle «ADR-0001» These decisions supersede each other in a circle: ADR-0002 → ADR-0001 → ADR-0002. Remove the link that is wrong.',
    ]);
  });

  test('a record that supersedes itself', async () => {
    expect(await findings({ '1.adr.yaml': adr(1, 'supersedes: [ADR-0001]\n') })).toEqual([
      '1.adr.yaml:6:14 error adr/supersede-cycle «ADR-0001» The decision supersedes itself. Remove the link.',
    ]);
  });

  test('a record that leads into a circle is in none', async () => {
    const files = {
      '1.adr.yaml': adr(1, 'supersedes: [ADR-0002]\n'),
      '2.adr.yaml': adr(2, 'supersedes: [ADR-0003]\nsupersededBy: [ADR-0001]\n', 'superseded'),
      '3.adr.yaml': adr(3, 'supersedes: [ADR-0002]\n'),
    };
    const circles = ofRule('adr/supersede-cycle', await findings(files));
    expect(circles.map((line) => line.split(':')[0])).toEqual(['2.adr.yaml', '3.adr.yaml']);
  });
});

describe('adr/superseded-status', () => {
  test('superseded, but by what', async () => {
    expect(await findings({ '1.adr.yaml': adr(1, '', 'superseded') })).toEqual([
      '1.adr.yaml:3:9 warning adr/superseded-status «superseded» The decision is superseded, but "supersededBy" does not say by which. Name the successor.',
    ]);
  });

  test('superseded by something, but accepted', async () => {
    expect(
      await findings({
        '1.adr.yaml': adr(1, 'supersededBy: [ADR-0002]\n'),
        '2.adr.yaml': adr(2, 'supersedes: [ADR-0001]\n'),
      }),
    ).toEqual([
      '1.adr.yaml:3:9 warning adr/superseded-status «accepted» The decision is superseded by ADR-0002, but its status is "accepted". Set it to "superseded".',
    ]);
  });

  test('adopted records may say what they like', async () => {
    await expectClean({ 'docs/adr/0001-a.md': '# A\n\nStatus: superseded\n' });
  });
});
