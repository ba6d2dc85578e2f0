import { AUTHORISED_CHANGES } from '../../facts/statuses.ts';
import { change } from '../example.ts';
import { artifactRule, atValue } from '../rule.ts';

const begun = (status: string): string =>
  change(
    `items: [{ type: configuration-update, item: retention }]
approvals: [{ role: team-lead, state: granted, by: Jonas Weber, date: 2026-03-02 }]
outcome: { actualStart: 2026-03-04 }
`,
    status,
  );

export const unauthorised = artifactRule({
  code: 'change/unauthorised',
  title: 'A change that was carried out without being approved',
  severity: 'error',
  kinds: ['change-request'],
  documentation: {
    why: 'A change begins when it is approved (ITIL 4: change authorisation). `outcome.actualStart` says that this one has begun, and its status that it was not approved, or was refused: then neither approvals nor obligations would be asked for.',
    mend: 'Set the status that the change really has; if it could not wait, say so with `type: emergency`. If it has not begun, remove `outcome.actualStart`.',
  },
  example: {
    bad: { 'CR-2026-014.change.yaml': begun('rejected') },
    good: { 'CR-2026-014.change.yaml': begun('implementing') },
  },
  *check({ artifact: { status, data }, today }) {
    const began = data.outcome?.actualStart?.slice(0, 10);
    if (began === undefined || status === undefined || AUTHORISED_CHANGES.includes(status)) return;
    if (today !== undefined && began > today) return;
    const message = `This change began on ${began}, but it is "${status}": it was carried out without being approved. Set the status that it really has, or remove "actualStart".`;
    yield { place: atValue('/status'), message };
  },
});
