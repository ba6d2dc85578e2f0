import type { Directory } from '../engines/approval/types.ts';
import type { Artifact } from '../kinds/artifact.ts';
import { sameItems } from '../text/lists.ts';
import { memo, memoBy } from '../text/memo.ts';
import type { Configuration } from '../workspace/configuration.ts';
import type { Project } from '../workspace/project.ts';
import { personNames } from './gathering/members.ts';
import { teamsOf } from './gathering/source.ts';

/** What approvals of a project are judged by. The same object while the configuration, the teams and the day are. */
export interface ApprovalGround {
  readonly catalog: Configuration['catalog'];
  readonly directory: Directory;
  /** ISO date; undefined where nobody says what day it is. */
  readonly asOf: string | undefined;
}

export function approvalGround(project: Project, asOf: string | undefined): ApprovalGround {
  return groundOn(directoryOf(project), { asOf, project });
}

const groundOn = (() => {
  const onDay = memo((directory: Directory) => {
    return memoBy((catalog: Configuration['catalog'], asOf: string | undefined): ApprovalGround => {
      return { catalog, directory, asOf };
    });
  });
  return (directory: Directory, { asOf, project }: { asOf: string | undefined; project: Project }): ApprovalGround =>
    onDay(directory)(project.configuration.catalog, asOf);
})();

interface Known {
  readonly configuration: Configuration;
  readonly teams: readonly Artifact<'team'>[];
  readonly directory: Directory;
}

const known = new WeakMap<Project, Known>();

/** Who may approve what in a project. The same object until the configuration or a team changes. */
export function directoryOf(project: Project): Directory {
  const { configuration } = project;
  const teams = teamsOf(project);
  const before = known.get(project);
  if (before?.configuration === configuration && sameItems(before.teams, teams)) return before.directory;
  const directory = readDirectory(project, teams);
  known.set(project, { configuration, teams, directory });
  return directory;
}

function readDirectory(project: Project, teams: readonly Artifact<'team'>[]): Directory {
  const { settings, catalog } = project.configuration;
  const nameOf = personNames(project);
  const names = (spellings: Iterable<string | undefined>): string[] =>
    [...spellings].flatMap((spelling) => (spelling === undefined ? [] : nameOf(spelling)));
  const people = settings.people ?? [];
  const leads = names(teams.map(({ data }) => data.lead));
  const members = names(teams.flatMap(({ data }) => (data.members ?? []).map((member) => member?.name)));
  const holders = new Map<string, ReadonlySet<string>>();
  for (const [role, { team }] of Object.entries(catalog.roles.roles)) {
    const appointed = names([
      ...(settings.roles?.[role]?.members ?? []),
      ...people.flatMap((person) => (person?.roles?.includes(role) ? person.name : [])),
    ]);
    const ofTeams = team === undefined ? [] : team === 'lead' && leads.length > 0 ? leads : [...leads, ...members];
    const holding = appointed.length > 0 ? appointed : ofTeams;
    if (holding.length > 0) holders.set(role, new Set(holding));
  }
  // Teams name those who build; whoever sponsors or reviews is in none of them. Only a directory of people is complete.
  const isTold = people.length > 0;
  const all = [
    ...names(people.map((person) => person?.name)),
    ...members,
    ...leads,
    ...[...holders.values()].flatMap((each) => [...each]),
  ];
  const separate = Object.entries(catalog.roles.roles).flatMap(([role, entry]) => (entry.separate ? role : []));
  return { nameOf, holders, known: isTold ? new Set(all) : undefined, separate: new Set(separate) };
}
