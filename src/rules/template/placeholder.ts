import type { StatusLook } from '../../kinds/descriptor.ts';
import { type Kind, kindOf } from '../../kinds/kinds.ts';
import { artifactRule, atValue } from '../rule.ts';

const charter = (summary: string): string => `id: PRJ-014
title: Order events
status: proposed
businessCase:
  summary: ${summary}
successCriteria:
  - description: Orders arrive within a minute.
`;

export const placeholder = artifactRule({
  code: 'template/placeholder',
  title: 'The text of a template where something has still to be written',
  severity: 'warning',
  documentation: {
    why: 'A text that a template or an import has put there says nothing about this record: to Portolan it is absent, in engines, previews and lists. A draft may have it; from `proposed`, `submitted` or `accepted` on somebody decides on it.',
    mend: 'Write what the text asks for, or remove the property.',
  },
  example: {
    bad: {
      'orders.charter.yaml': charter('Why the project is worth its cost, with the numbers that decide it.'),
    },
    good: { 'orders.charter.yaml': charter('Orders reach the warehouse a day late, which costs 40 hours a week.') },
  },
  *check({ artifact }) {
    const { kind, status, unwritten } = artifact;
    if (unwritten.length === 0 || status === undefined || !isDecidedOn(kind, status)) return;
    const message = `This is the text of a template: nobody has written it yet, and the ${kindOf(kind).noun} is "${status}". Write it, or remove it.`;
    // An approver who is no person is more than something unwritten: `approval/nobody` says so.
    for (const pointer of unwritten.filter((each) => !/^\/approvals\/\d+\/by$/.test(each)))
      yield { place: atValue(pointer), message };
  },
});

/** Whether a record is beyond being drafted and still counts. */
function isDecidedOn(kind: Kind, status: string): boolean {
  const looks = Object.entries<StatusLook>(kindOf(kind).statuses);
  return looks.some(([name, { mood, folded }]) => name === status && mood !== 'draft' && !folded);
}
