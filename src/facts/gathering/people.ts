import type { Project } from '../../workspace/project.ts';

/** The one name of a person for any spelling that the workspace knows; the spelling itself for strangers. */
export type PersonName = (spelling: string) => string;

/**
 * Who is meant by a name, an address or a handle: `people` of `portolan.yaml` and the members of teams say which
 * spellings mean the same person.
 */
export function personNames(project: Project): PersonName {
  const names = new Map<string, string>();
  const learn = (name: string | undefined, ...others: (string | undefined)[]): void => {
    if (name === undefined) return;
    const proper = names.get(name) ?? name;
    for (const spelling of [name, ...others])
      if (spelling !== undefined && !names.has(spelling)) names.set(spelling, proper);
  };
  for (const person of project.configuration.settings.people ?? []) learn(person?.name, person?.email, person?.handle);
  for (const artifact of project.artifacts()) {
    if (artifact.kind !== 'team') continue;
    for (const member of artifact.data.members ?? []) learn(member?.name, member?.email, member?.handle);
  }
  return (spelling) => names.get(spelling) ?? spelling;
}
