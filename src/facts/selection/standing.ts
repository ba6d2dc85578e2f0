import type { Candidate } from '../../engines/selection/types.ts';
import type { Artifact } from '../../kinds/artifact.ts';
import { origin, projectId, type Source } from '../gathering/source.ts';
import { COMMITTED, SELECTABLE } from '../statuses.ts';
import { grantedApprovals } from './approvals.ts';
import type { Scenario } from './scenario.ts';

/** Statuses of the charters that are decided on, and of those that are taken as they are. */
export interface Statuses {
  readonly candidates: readonly string[];
  readonly commitments: readonly string[];
}

/**
 * Who is up for a decision: what `portfolio.candidates` says, with drafts, or with approved projects again, where
 * somebody asks for them. What is active is under way whatever is asked for.
 */
export function statusesOf(
  { project }: Pick<Source, 'project'>,
  asked: { readonly includeDrafts?: boolean | undefined; readonly reopenApproved?: boolean | undefined },
): Statuses {
  const { candidates: written = SELECTABLE } = project.configuration.settings.portfolio ?? {};
  const candidates = [
    ...written.filter((status) => status !== undefined),
    ...(asked.includeDrafts ? ['draft'] : []),
    ...(asked.reopenApproved ? ['approved'] : []),
  ];
  return { candidates, commitments: COMMITTED.filter((status) => !candidates.includes(status)) };
}

interface StandingContext {
  readonly source: Source;
  /** ISO date. */
  readonly today: string;
  readonly scenario: Scenario;
  readonly statuses: Statuses;
}

type Standing = Pick<
  Candidate,
  | 'id'
  | 'title'
  | 'file'
  | 'mandatory'
  | 'mandatoryBy'
  | 'excluded'
  | 'excludedBecause'
  | 'approvals'
  | 'theme'
  | 'group'
>;

/** What is decided of a charter, and what is up for a decision. @param after see `Window` */
export function standing(context: StandingContext, charter: Artifact<'charter'>, after: string | undefined): Standing {
  const { source, scenario } = context;
  const id = projectId(source, charter);
  const { theme, group } = charter.data.portfolio ?? {};
  const by = after === undefined ? mandatoryBy(context, charter, id) : undefined;
  const isDecided = after === undefined && COMMITTED.includes(charter.status ?? 'draft');
  return {
    id,
    title: charter.title ?? null,
    file: source.workspace.fileOf(charter.uri),
    mandatory: by !== undefined,
    mandatoryBy: by,
    excluded: after !== undefined || scenario.excluded.includes(id),
    ...(after !== undefined && {
      excludedBecause: `it cannot start before ${after}, which is after the planning period: it is not for this one`,
    }),
    ...(isDecided && { approvals: grantedApprovals(charter, source.project, context.today) }),
    theme,
    group,
  };
}

/** A scenario that stops what is running or approved asks what would be without it. */
function mandatoryBy(
  { scenario, statuses }: StandingContext,
  { status = 'draft', data }: Artifact<'charter'>,
  id: string,
): Candidate['mandatoryBy'] {
  if (statuses.commitments.includes(status) && !scenario.excluded.includes(id))
    return status === 'active' ? 'active' : 'approved';
  if (scenario.mandatory.includes(id)) return 'scenario';
  return data.portfolio?.mandatory ? 'charter' : undefined;
}

/** Where the facts of a project stand, by name of a limit or of a fact. */
export function placesOf(context: StandingContext, charter: Artifact<'charter'>, worth: string): Candidate['origins'] {
  const { source, scenario } = context;
  const by = mandatoryBy(context, charter, projectId(source, charter));
  const at = (pointer: string) => origin(source, charter.uri, pointer);
  const inScenario = scenario.origin;
  const must =
    by === 'active' || by === 'approved'
      ? at('/status')
      : by === 'scenario' && inScenario
        ? inScenario
        : at('/portfolio/mandatory');
  const { skills = [], infrastructure = [] } = charter.data.resourcePlan ?? {};
  const asked = (kind: string, list: string, names: readonly (string | undefined)[]) =>
    Object.fromEntries(names.map((name, index) => [`${kind}:${name}`, at(`/resourcePlan/${list}/${index}`)]).reverse());
  return {
    ...asked(
      'skill',
      'skills',
      skills.map((each) => each?.skill),
    ),
    ...asked(
      'infrastructure',
      'infrastructure',
      infrastructure.map((each) => each?.resource),
    ),
    worth: at(worth),
    cost: at('/budget'),
    group: at('/portfolio/group'),
    ...(by !== undefined && { mandatory: must }),
    ...(inScenario && { excluded: { ...inScenario, pointer: `${inScenario.pointer}/excluded` } }),
  };
}
