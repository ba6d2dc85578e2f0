import { type CapacityOptions, type CapacityScope, capacity } from '../../commands/capacity.ts';
import { select } from '../../commands/select.ts';
import type { CapacityReport } from '../../engines/capacity/result.ts';
import { localDate } from '../../platform/clock.ts';
import { bundledSolver } from '../../platform/node-solver.ts';
import type { Target } from '../../workspace/target.ts';
import { capacityPages } from '../output/capacity.ts';
import { colorsFor, print, printJson } from '../output/print.ts';
import { type CommonOptions, EXIT, openTarget, UsageError } from '../session.ts';

export interface CapacityArguments extends CommonOptions {
  readonly month?: readonly string[];
  readonly projects?: string;
}

/** Seconds for the selection. */
const TIME_LIMIT = 60;

export async function runCapacity(options: CapacityArguments): Promise<number> {
  const target = await openTarget(options);
  const scope = options.projects === 'selected' ? await selectedIn(target) : { projects: scopeOf(options.projects) };
  const report: CapacityReport = capacity(target, { ...scope, months: options.month, today: localDate() });
  if (options.format === 'json') printJson(report);
  else print(capacityPages(report, options, colorsFor(options)));
  return EXIT.done;
}

/** What `portolan select` chooses, each project when it starts there. */
async function selectedIn(target: Target): Promise<Pick<CapacityOptions, 'projects' | 'offsets'>> {
  const request = { today: localDate(), reasons: false, alternatives: 0, timeLimit: TIME_LIMIT };
  const { status, projects } = await bundledSolver().use(undefined, (solve) => select(target, request, solve));
  if (status === 'infeasible')
    throw new UsageError('No selection keeps to all limits: portolan select says which cannot all hold.');
  return {
    projects: projects.map(({ id }) => id),
    offsets: Object.fromEntries(projects.map(({ id, offset }) => [id, offset])),
  };
}

/** `committed`, `all`, or ids with commas between them. */
function scopeOf(text: string | undefined): CapacityScope | undefined {
  if (text === undefined || text === 'committed' || text === 'all') return text;
  const ids = text.split(',').map((id) => id.trim());
  if (ids.includes(''))
    throw new UsageError('--projects takes committed, selected, all, or ids with commas between them.');
  return ids;
}
