import type { Artifact } from '../../kinds/artifact.ts';
import { type IdOwner, kindNoun, ownerOf } from '../../kinds/kinds.ts';
import type { Entity } from '../../workspace/entity.ts';
import type { Project } from '../../workspace/project.ts';
import { numberOfId } from '../mentions/mention.ts';

/** The characters that the schema allows in an id. */
const ID = /^[A-Za-z][A-Za-z0-9._-]*$/;

/**
 * Why an id may not be given another; undefined when it may.
 * @param entities what has the id now
 */
export function objection(
  project: Project,
  entities: readonly Entity[],
  id: string,
  newId: string,
): string | undefined {
  if (newId === '') return 'Type the new id.';
  if (!ID.test(newId)) {
    return `"${newId}" cannot be an id. Ids are a letter, then letters, digits, dots, dashes and underscores.`;
  }
  if (newId === id) return undefined;
  const [taken] = project.graph.rivals(newId, entities[0]?.scope);
  if (taken && entities.length > 0) return `${newId} is taken: ${describe(taken)} has it. Choose another id.`;
  for (const { kind, artifact } of entities) {
    const format = project.configuration.ids[kind as IdOwner];
    if (isAdopted(artifact) && numberFor(project, newId) === undefined) {
      return `The id of this decision record is the number in its name, so that it can only become another number, such as ${format.format(99)}.`;
    }
    if (format.required && !format.matches(newId)) {
      return `"${newId}" does not look like ${format.template}, the form that portolan.yaml asks for of every ${kindNoun(kind)}.`;
    }
  }
  return undefined;
}

/** The number for which a decision record would have an id; undefined when there is none. */
function numberFor(project: Project, id: string): number | undefined {
  const number = numberOfId(id);
  return number !== undefined && project.configuration.ids.adr.format(number) === id ? number : undefined;
}

/** Whether the id of an artifact comes from the name or title of its file, for want of a field. */
export function isAdopted(artifact: Artifact): boolean {
  return artifact.origin === 'adopted';
}

function describe({ kind, title, artifact }: Entity): string {
  const noun = ownerOf(kind)?.noun ?? 'record';
  return title === undefined ? `a ${noun} in ${artifact.file}` : `the ${noun} "${title}" in ${artifact.file}`;
}
