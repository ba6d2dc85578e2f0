import { directoryOf } from '../../facts/directory.ts';
import { choice } from '../words.ts';
import { approvedChange, type FaultRule } from './describe.ts';
import { addToSettings, nearNames, personIn } from './names.ts';

const GRANTED = approvedChange('role: team-lead, state: granted, by: Jonas Weber, date: 2026-03-02');
const held = (members: string): string => `roles:\n  team-lead: { members: [${members}] }\n`;

/** More names than these make no message. */
const MOST_NAMED = 3;

export const notAMember: FaultRule = {
  code: 'approval/not-a-member',
  title: 'An approval by somebody who does not hold the role',
  severity: 'warning',
  documentation: {
    why: 'Where `roles` or `people` of `portolan.yaml` (for team leads the teams) say who holds a role, nobody else can approve in it. The approval does not count.',
    mend: 'Get the approval from a member, or add the person to the role in `portolan.yaml`.',
  },
  example: {
    bad: { 'CR-2026-014.change.yaml': GRANTED, 'portolan.yaml': held('Maya Lindqvist') },
    good: { 'CR-2026-014.change.yaml': GRANTED, 'portolan.yaml': held('Maya Lindqvist, Jonas Weber') },
  },
  message: ({ approval: { by, role }, directory }) => {
    const holders = [...(directory.holders.get(role)?.values() ?? [])];
    const names = holders.length <= MOST_NAMED ? choice(holders, 'and') : `${holders.length} others`;
    return `"${by}" does not hold the role "${role}" (${names} ${holders.length === 1 ? 'does' : 'do'}), so the approval does not count. Get it from a member, or add the person to the role.`;
  },
  *fixes(context) {
    const { project, record, finding } = context;
    const index = 'pointer' in finding.place ? Number(finding.place.pointer.split('/')[2]) : Number.NaN;
    const { artifact } = record;
    const approvals = artifact && 'approvals' in artifact.data ? artifact.data.approvals : undefined;
    const role = approvals?.[index]?.role;
    if (role === undefined) return;
    yield* nearNames(context, directoryOf(project).holders.get(role)?.values() ?? []);
    const person = personIn(context);
    if (project.configuration.document)
      yield {
        title: `Add "${person}" to the role "${role}" in portolan.yaml`,
        changes: () => addToSettings(context, ['roles', role, 'members'], person),
      };
  },
};
