import type { Artifact } from '../../kinds/artifact.ts';
import type { Project } from '../../workspace/project.ts';
import { readBasis } from './basis.ts';
import { Ledger } from './ledger.ts';
import { sameItems } from './same.ts';

/** A ledger, and what it was last brought up to date with. */
interface Kept {
  readonly ledger: Ledger;
  readonly revision: number;
  /** What the teams have, each as a text. */
  readonly teams: readonly string[];
}

const ledgers = new WeakMap<Project, Kept>();

/**
 * The ledger of a project as it is now. Another one, when the configuration, the day or what teams have is another.
 * @param edited the charter that is asked about: when nothing but it has changed, nothing else is looked at
 */
export function currentLedger(project: Project, today: string | undefined, edited?: Artifact<'charter'>): Ledger {
  const before = ledgers.get(project);
  const { configuration, revision } = project;
  const isSameWorld = before?.ledger.basis.configuration === configuration && before.ledger.basis.today === today;
  if (before && isSameWorld) {
    if (before.revision === revision) return before.ledger;
    // Every change of a file is one revision: if the charter is one that changed since the last, it is the only one.
    if (before.revision === revision - 1 && edited && before.ledger.replace(edited)) {
      ledgers.set(project, { ...before, revision });
      return before.ledger;
    }
  }
  const [charters, teams]: [Artifact<'charter'>[], string[]] = [[], []];
  for (const { artifact } of project.records()) {
    if (!artifact) continue;
    if (artifact.kind === 'charter') charters.push(artifact);
    else if (artifact.kind === 'team') teams.push(essence(artifact));
  }
  const holds = before && isSameWorld && sameItems(before.teams, teams);
  const ledger = holds ? before.ledger : new Ledger(readBasis(project, today));
  ledger.take(charters);
  ledgers.set(project, { ledger, revision, teams });
  return ledger;
}

const essences = new WeakMap<Artifact, string>();

/** What a team says about capacity, as a text: an edit of anything else leaves it as it is. */
function essence(team: Artifact<'team'>): string {
  const before = essences.get(team);
  if (before !== undefined) return before;
  const { members, infrastructure, focusFactor, onCall } = team.data;
  const people = (members ?? []).map((member) => member && { ...member, costPerDay: undefined });
  const now = JSON.stringify([team.uri, team.id, team.status, people, infrastructure, focusFactor, onCall]);
  essences.set(team, now);
  return now;
}
