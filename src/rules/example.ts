/** The shortest records that have all they must have; examples add the lines that they are about. */

export function charter(more = '', { id = 'PRJ-014', status = 'proposed' } = {}): string {
  return `id: ${id}
title: Order events
status: ${status}
businessCase:
  summary: Orders reach the warehouse a day late.
successCriteria:
  - description: Orders arrive within a minute.
${more}`;
}

const APPROVALS = `approvals:
  - { role: business-sponsor, state: granted, by: Ilse Brouckaert, date: 2025-12-02 }
  - { role: technical-lead, state: granted, by: Tobias Wendelaar, date: 2025-12-02 }
  - { role: pmo-representative, state: granted, by: Noor Haddaoui, date: 2025-12-03 }
`;

/** A charter with everything that work needs to go on. */
export function activeCharter(more = '', { id = 'PRJ-014', status = 'active' } = {}): string {
  return charter(`${more}${APPROVALS}`, { id, status });
}

export function decision(more = '', { id = 'ADR-0007', title = 'One queue for all events', status = 'accepted' } = {}) {
  return `id: ${id}
title: ${title}
status: ${status}
context: Every team runs a queue of its own.
decision: There is one queue.
${more}`;
}

export function register(more = ''): string {
  return `id: REG-PLATFORM
title: Risks of the platform
risks:
  - id: RISK-021
    title: The queue fills up
    category: scalability
    inherent: { probability: 3, impact: 4 }
    status: open
    owner: Maya Lindqvist
${more}`;
}

export function change(more = '', status = 'draft'): string {
  return `id: CR-2026-014
title: Keep events for a month
status: ${status}
description: Events are kept for a month instead of a week.
${more}`;
}

const MOST_LINES = 24;
/** Lines that are left when there are more than that. */
const FIRST_LINES = 8;
const LONGEST_LINE = 120;

/** An example's text for people: some rules are about files that nobody wants to read to their end. */
export function abridged(text: string): string {
  const lines = text.replace(/\n$/, '').split('\n');
  const shown = lines.length > MOST_LINES ? lines.slice(0, FIRST_LINES) : lines;
  const left = lines.length - shown.length;
  return [...shown.map(cut), ...(left > 0 ? [`# … and ${left} more lines`] : [])].join('\n');
}

function cut(line: string): string {
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line;
}
