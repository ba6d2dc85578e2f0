import { projectRule } from '../across/project-rule.ts';
import { change } from '../example.ts';
import { Collisions, type PlannedChange, plannedChange } from './collisions.ts';

const planned = (start: string, id: string): string =>
  change(
    `schedule: { start: ${start} }\nitems: [{ type: configuration-update, item: orders.events, system: event backbone }]\n`,
    'submitted',
  ).replace('CR-2026-014', id);

/** Changes of the same thing at the same time. */
export const windowCollision = projectRule({
  rules: [
    {
      code: 'change/window-collision',
      title: 'Two changes of the same thing at the same time',
      severity: 'warning',
      documentation: {
        why: 'When something fails, nobody can tell which of the two did it, and rolling one back may undo the other. Compared are changes that are put forward and not yet made: the items they change (with system and environment, where both name them), the services they touch, and their windows, to the minute where both have times. The finding stands at the change that is further from being made, or later.',
        mend: 'Move one of them, or make one change of the two.',
      },
      example: {
        bad: {
          'keep.change.yaml': planned('2026-12-07', 'CR-2026-014'),
          'compress.change.yaml': planned('2026-12-07', 'CR-2026-015'),
        },
        good: {
          'keep.change.yaml': planned('2026-12-07', 'CR-2026-014'),
          'compress.change.yaml': planned('2026-12-14', 'CR-2026-015'),
        },
      },
    },
  ],
  kinds: ['change-request'],
  basis: () => undefined,
  contribution: (_, artifact, before: PlannedChange | undefined) =>
    artifact.kind === 'change-request' ? plannedChange(artifact, before) : undefined,
  ledger: () => new Collisions(),
  grounds: (ledger, contribution) => ledger.groundsOf(contribution),
  findings: (ledger, contribution) => ledger.findings(contribution),
});
