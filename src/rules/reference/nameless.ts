import { numberOfFile } from '../../kinds/adr/adopted/title.ts';
import type { Artifact, Link } from '../../kinds/artifact.ts';
import { perRevision } from '../../workspace/memo.ts';
import type { Project } from '../../workspace/project.ts';

/**
 * Whether a link may well lead to a record that has no id at present, as its text is broken there, or the id is still
 * to be written: then the name of the file says the id. That the record lacks it is reported in the record itself.
 */
export function mayLeadToNameless(project: Project, { target, kinds }: Link): boolean {
  return namelessIn(project).some(
    ({ kind, file }) => (kinds.length === 0 || kinds.includes(kind)) && nameSays(file, target, kind, project),
  );
}

const namelessIn = perRevision((project) => project.artifacts().filter(({ id }) => id === undefined));

/** `ADR-0007-queue.md` and `prj-014.charter.yaml` say an id; `0007-queue.md` that of a decision record. */
function nameSays(file: string, id: string, kind: Artifact['kind'], { configuration }: Project): boolean {
  const name = file.slice(file.lastIndexOf('/') + 1).toLowerCase();
  const at = name.indexOf(id.toLowerCase());
  const isWord = at >= 0 && !/[a-z0-9]$/.test(name.slice(0, at)) && !/^[a-z0-9]/.test(name.slice(at + id.length));
  const number = isWord || kind !== 'adr' ? undefined : numberOfFile(file);
  return isWord || (number !== undefined && configuration.ids.adr.format(number) === id);
}
