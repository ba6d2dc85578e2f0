import type { Artifact } from '../kinds/artifact.ts';
import { type IdOwner, ownerOf } from '../kinds/kinds.ts';
import { entitiesOf } from './entity.ts';
import { nextId } from './id-format.ts';
import type { Project } from './project.ts';

/**
 * The next free id of an owner; of a part that is named within its record, the next in that record.
 * @param holder the record that the part is to stand in; a new one when missing
 * @param year four digits, for forms that have one
 */
export function nextFreeId(project: Project, owner: IdOwner, year: string, holder?: Artifact): string {
  return nextId(project.configuration.ids[owner], takenIds(project, owner, holder), year);
}

function takenIds({ graph }: Project, owner: IdOwner, holder: Artifact | undefined): Iterable<string> {
  if (ownerOf(owner).scope === undefined) return graph.ids();
  return [...graph.projectIds(), ...(holder ? entitiesOf(holder).map(({ id }) => id) : [])];
}
