import type { CapacityProblem, Origin } from '../../engines/capacity/types.ts';
import type { Artifact } from '../../kinds/artifact.ts';
import { origin, projectId, type Source } from '../gathering/source.ts';

/** What a project needs of others, and what it rules out. */
export interface Dependencies {
  readonly requires: readonly string[];
  readonly excludes: readonly string[];
  /** By name of the limit. */
  readonly origins: Readonly<Record<string, Origin>>;
  readonly problems: readonly CapacityProblem[];
}

/** What is completed, or resolved by other means, is required no more; what is not recorded cannot be judged. */
export function dependenciesOf(
  source: Source,
  charter: Artifact<'charter'>,
  charters: ReadonlyMap<string, Artifact<'charter'>>,
): Dependencies {
  const id = projectId(source, charter);
  const requires: string[] = [];
  const excludes: string[] = [];
  const origins: Record<string, Origin> = {};
  const problems: CapacityProblem[] = [];
  for (const [index, dependency] of (charter.data.dependencies ?? []).entries()) {
    const { target, relation = 'requires', status } = dependency ?? {};
    // What is outside has no charter that could be selected.
    if (typeof target !== 'string' || target === id || relation === 'informs' || status === 'resolved') continue;
    const at = origin(source, charter.uri, `/dependencies/${index}/target`);
    const other = charters.get(target);
    if (!other) {
      const message = `${target}, on which ${id} depends, is not recorded: the dependency does not count.`;
      problems.push({ code: 'unknown-project', message, origin: at, project: id });
      continue;
    }
    if (relation === 'excludes') {
      excludes.push(target);
      origins[`excludes:${target}`] = at;
    } else if (other.status !== 'completed') {
      requires.push(target);
      origins[`requires:${id}>${target}`] = at;
    }
  }
  return { requires, excludes, origins, problems };
}
