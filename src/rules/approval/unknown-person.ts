import { directoryOf } from '../../facts/directory.ts';
import { approvedChange, type FaultRule } from './describe.ts';
import { addToSettings, nearNames, personIn } from './names.ts';

const GRANTED = 'role: technical-reviewer, state: granted, by: Jonas Weber, date: 2026-03-02';
const TEAM_LEAD = '  - { role: team-lead, state: granted, by: Maya Lindqvist, date: 2026-03-02 }\n';
const people = (names: string): string => `people:\n  - { name: Maya Lindqvist }\n${names}`;

export const unknownPerson: FaultRule = {
  code: 'approval/unknown-person',
  title: 'An approval by somebody whom nobody knows',
  severity: 'warning',
  documentation: {
    why: 'Where `people` of `portolan.yaml` say who there is, a name that neither they nor a role nor a team has may be a slip or an invention. It does not count as an approval. Whom a charter itself names as its sponsor or technical lead is known in that role.',
    mend: 'Correct the name, or add the person to `people` in `portolan.yaml`.',
  },
  example: {
    bad: {
      'CR-2026-014.change.yaml': approvedChange(GRANTED) + TEAM_LEAD,
      'portolan.yaml': people(''),
    },
    good: {
      'CR-2026-014.change.yaml': approvedChange(GRANTED) + TEAM_LEAD,
      'portolan.yaml': people('  - { name: Jonas Weber }\n'),
    },
  },
  message: ({ approval: { by, role } }) =>
    `Neither "people" of portolan.yaml nor a role or team names "${by}", so the approval of "${role}" does not count. Correct the name, or add the person.`,
  *fixes(context) {
    const person = personIn(context);
    yield* nearNames(context, directoryOf(context.project).known?.values() ?? []);
    if (context.project.configuration.document)
      yield {
        title: `Add "${person}" to the people of portolan.yaml`,
        changes: () => addToSettings(context, ['people'], { name: person }),
      };
  },
};
