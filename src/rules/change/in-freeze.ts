import { PENDING_CHANGES } from '../../facts/statuses.ts';
import type { DataOf } from '../../kinds/kinds.ts';
import type { Configuration } from '../../workspace/configuration.ts';
import { change } from '../example.ts';
import { dayOf } from '../overdue.ts';
import { artifactRule, atValue } from '../rule.ts';
import { windowOf, windowText } from './window.ts';

const FREEZE = 'freezes: [{ from: 2026-11-20, to: 2027-01-06, reason: Peak season }]\n';

const planned = (start: string): string => change(`schedule: { start: ${start} }\n`, 'submitted');

export const inFreeze = artifactRule({
  code: 'change/in-freeze',
  title: 'A change that is planned in a freeze',
  severity: 'warning',
  kinds: ['change-request'],
  documentation: {
    why: 'A freeze protects a time in which a failure would cost most. `freezes:` of `portolan.yaml` says when, why, and for which systems. Emergencies go on, and so do changes with permission (`deployment.freezeException`) and those of which every item is outside of production; drafts are left alone.',
    mend: 'Move the change out of the freeze, or ask for an exception and record it under `deployment.freezeException`, with its approval.',
  },
  example: {
    bad: { 'portolan.yaml': FREEZE, 'retention.change.yaml': planned('2026-12-02') },
    good: { 'portolan.yaml': FREEZE, 'retention.change.yaml': planned('2027-01-12') },
  },
  *check({ artifact: { data, status }, project: { configuration } }) {
    const window = windowOf(data);
    if (!window || !PENDING_CHANGES.includes(status ?? '') || isExempt(data)) return;
    const freeze = freezesOf(configuration).find(
      ({ from, to, systems }) => window.first <= to && from <= window.last && (!systems || touches(data, systems)),
    );
    if (!freeze) return;
    const { from, to, reason } = freeze;
    const message = `The change is planned for ${windowText(window)}, in the freeze from ${from} to ${to} (${reason}). Move it, or have an exception approved and set "deployment.freezeException".`;
    yield { place: atValue('/schedule/start'), message };
  },
});

interface Freeze {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  /** Undefined where everything is frozen. */
  readonly systems: ReadonlySet<string> | undefined;
}

function freezesOf({ settings }: Configuration): Freeze[] {
  return (settings.freezes ?? []).flatMap((freeze): Freeze[] => {
    const [from, to] = [dayOf(freeze?.from), dayOf(freeze?.to)];
    if (from === undefined || to === undefined) return [];
    const systems = freeze?.systems && new Set(freeze.systems.map((system) => system?.toLowerCase() ?? ''));
    return [{ from, to, reason: freeze?.reason ?? 'no reason is given', systems }];
  });
}

function isExempt({ type, deployment, items = [] }: DataOf<'change-request'>): boolean {
  if (type === 'emergency' || deployment?.freezeException === true) return true;
  return items.length > 0 && items.every((item) => (item?.environment ?? 'production') !== 'production');
}

/** Whether an item of the change is known to be of one of some systems. */
function touches({ items = [] }: DataOf<'change-request'>, systems: ReadonlySet<string>): boolean {
  return items.some((item) => item?.system !== undefined && systems.has(item.system.toLowerCase()));
}
