import type { Directory } from '../engines/approval/types.ts';
import type { Artifact } from '../kinds/artifact.ts';
import { sameItems } from '../text/lists.ts';
import type { Configuration } from '../workspace/configuration.ts';
import type { Project } from '../workspace/project.ts';
import { personKey, personNames } from './gathering/members.ts';
import { teamsOf } from './gathering/source.ts';

/** What approvals of a project are judged by. The same object while the configuration, the teams and the day are. */
export interface ApprovalGround {
  readonly catalog: Configuration['catalog'];
  readonly directory: Directory;
  /** ISO date; undefined where nobody says what day it is. */
  readonly asOf: string | undefined;
}

interface Known {
  readonly configuration: Configuration;
  readonly teams: readonly Artifact<'team'>[];
  readonly directory: Directory;
  readonly byDay: Map<string | undefined, ApprovalGround>;
}

const known = new WeakMap<Project, Known>();

export function approvalGround(project: Project, asOf: string | undefined): ApprovalGround {
  const { configuration, directory, byDay } = knownOf(project);
  const ground = byDay.get(asOf) ?? { catalog: configuration.catalog, directory, asOf };
  byDay.set(asOf, ground);
  return ground;
}

/** Who may approve what in a project. */
export function directoryOf(project: Project): Directory {
  return knownOf(project).directory;
}

function knownOf(project: Project): Known {
  const { configuration } = project;
  const teams = teamsOf(project);
  const before = known.get(project);
  if (before?.configuration === configuration && sameItems(before.teams, teams)) return before;
  const after = { configuration, teams, directory: readDirectory(project, teams), byDay: new Map() };
  known.set(project, after);
  return after;
}

function readDirectory(project: Project, teams: readonly Artifact<'team'>[]): Directory {
  const { settings, catalog } = project.configuration;
  const nameOf = personNames(project);
  const people = settings.people ?? [];
  const leads = teams.map(({ data }) => data.lead);
  const members = teams.flatMap(({ data }) => (data.members ?? []).map((member) => member?.name));
  const named = (spellings: readonly (string | undefined)[]): Map<string, string> =>
    new Map(
      spellings.flatMap((spelling) =>
        spelling === undefined ? [] : [[personKey(nameOf(spelling)), nameOf(spelling)]],
      ),
    );
  const holders = new Map<string, ReadonlyMap<string, string>>();
  for (const role of new Set([...Object.keys(catalog.roles.roles), ...Object.keys(settings.roles ?? {})])) {
    const appointed = [
      ...(settings.roles?.[role]?.members ?? []),
      ...people.map((person) => (person?.roles?.includes(role) ? person.name : undefined)),
    ];
    const holding = named(appointed);
    const ofTeams = heldByTeams(catalog.roles.roles[role]?.team, leads, members);
    if (holding.size > 0 || ofTeams.length > 0) holders.set(role, holding.size > 0 ? holding : named(ofTeams));
  }
  const separate = Object.entries(catalog.roles.roles).flatMap(([role, entry]) => (entry.separate ? role : []));
  const appointed = [...holders.values()].flatMap((each) => [...each.values()]);
  const everybody = [...people.map((person) => person?.name), ...members, ...leads, ...appointed];
  return {
    keyOf: (spelling) => personKey(nameOf(spelling)),
    holders,
    // Teams name those who build; whoever sponsors or reviews is in none of them. Only a directory of people is complete.
    known: people.length > 0 ? named(everybody) : undefined,
    separate: new Set(separate),
  };
}

/** Who of the teams holds a role of which nobody says otherwise. */
function heldByTeams(
  holding: 'lead' | 'member' | undefined,
  leads: readonly (string | undefined)[],
  members: readonly (string | undefined)[],
): readonly string[] {
  const written = (spellings: readonly (string | undefined)[]): string[] =>
    spellings.filter((spelling) => spelling !== undefined);
  if (holding === undefined) return [];
  return holding === 'lead' && written(leads).length > 0 ? written(leads) : written([...leads, ...members]);
}
