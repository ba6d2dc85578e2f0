import type { Catalog } from '../../catalog/catalog.ts';
import { hasEnded } from '../../facts/statuses.ts';
import { activeCharter } from '../example.ts';
import { replacement } from '../fix.ts';
import { artifactRule, atValue } from '../rule.ts';
import { milestonesOf, type PlacedMilestone } from './milestones.ts';

const inPhase = (phase: string): string =>
  activeCharter(
    `schedule:\n  phase: ${phase}\n  milestones:\n    - { title: First orders, date: 2026-07-15, actual: 2026-07-15, phase: execution, status: reached }\n`,
  );

export const phaseBehind = artifactRule({
  code: 'schedule/phase-behind',
  title: 'A phase that the milestones have left behind',
  severity: 'warning',
  kinds: ['charter'],
  documentation: {
    why: 'The phase decides which activities and checkpoints are due. A milestone of a later phase that has been reached says that the project is further than its phase.',
    mend: 'Set `schedule.phase` to the phase in which the project is, or correct the phase of the milestone.',
  },
  example: {
    bad: { 'orders.charter.yaml': inPhase('planning') },
    good: { 'orders.charter.yaml': inPhase('execution') },
  },
  *check({ artifact, project }) {
    if (hasEnded(artifact)) return;
    const { phases } = project.configuration.catalog.lifecycle;
    const phase = artifact.data.schedule?.phase;
    const own = orderOf(phases, phase);
    const furthest = furthestOf(phases, milestonesOf(artifact.data));
    if (own === undefined || !furthest || furthest.order <= own) return;
    const { milestone, pointer } = furthest.placed;
    const { phase: later, title = 'A milestone', actual } = milestone;
    const when = actual === undefined ? '' : ` on ${actual}`;
    yield {
      place: atValue('/schedule/phase'),
      message: `The project is in the phase "${phase}", but a milestone of "${later}" was reached${when}: ${title}. Set the phase to "${later}", or correct that of the milestone.`,
      related: [{ artifact, pointer: `${pointer}/phase`, message: `The milestone is of the phase "${later}".` }],
    };
  },
  /** Sets the phase to that of the milestone. */
  *fixes(context) {
    const furthest = furthestOf(
      context.project.configuration.catalog.lifecycle.phases,
      milestonesOf(context.artifact.data),
    );
    const phase = furthest?.placed.milestone.phase;
    if (phase === undefined) return;
    yield replacement(context, '/schedule/phase', phase, { title: `Set the phase to "${phase}"`, preferred: true });
  },
});

type Phases = Catalog['lifecycle']['phases'];

function orderOf(phases: Phases, phase: string | undefined): number | undefined {
  return phase !== undefined && Object.hasOwn(phases, phase) ? phases[phase]?.order : undefined;
}

/** The reached milestone of the latest phase, the first of several. */
function furthestOf(
  phases: Phases,
  milestones: readonly PlacedMilestone[],
): { readonly placed: PlacedMilestone; readonly order: number } | undefined {
  let furthest: { placed: PlacedMilestone; order: number } | undefined;
  for (const placed of milestones) {
    const order = placed.milestone.status === 'reached' ? orderOf(phases, placed.milestone.phase) : undefined;
    if (order !== undefined && (!furthest || order > furthest.order)) furthest = { placed, order };
  }
  return furthest;
}
