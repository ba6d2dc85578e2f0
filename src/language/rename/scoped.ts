import { replaceAt } from '../../documents/edit/set-value.ts';
import { type Entity, qualifiedId } from '../../workspace/entity.ts';
import type { LanguageFile } from '../file.ts';
import { namedBy } from '../mentions/meaning.ts';
import type { FileMentions } from '../mentions/mention.ts';
import type { NewIdAt } from './spelling.ts';
import type { FileEdits } from './workspace-edit.ts';

/** Of some mentions those of which it is certain what they mean. */
export function certain({ project }: LanguageFile, { record, mentions }: FileMentions): FileMentions {
  return { record, mentions: mentions.filter(({ id }) => namedBy(project, record, id).length < 2) };
}

/**
 * What mentions say when something gets another id: where the new one alone would mean something else, the id of its
 * register stands in front.
 */
export function writtenAs({ project }: LanguageFile, entities: readonly Entity[], newId: string): NewIdAt {
  const scope = entities[0]?.scope;
  return ({ artifact, uri }, { id, role }) =>
    scope === undefined || role === 'definition' || id.includes('/')
      ? newId
      : project.graph.idFrom(artifact ?? uri, { id: newId, scope });
}

/** Fields that name something else by the new id, and would name it no longer: they get the id of its register in front. */
export function keptApart({ project }: LanguageFile, entities: readonly Entity[], newId: string): FileEdits[] {
  const { graph } = project;
  const scope = entities[0]?.scope;
  if (!scope) return [];
  return graph.incoming(newId).flatMap(({ artifact, link }): FileEdits[] => {
    const [other, ...more] = graph.resolve(newId, artifact);
    if (!other?.scope || more.length > 0 || graph.idFrom(artifact, other, scope) === newId) return [];
    const edits = replaceAt(artifact.document, link.pointer, qualifiedId(other));
    return edits ? [{ uri: artifact.uri, version: artifact.document.version, edits }] : [];
  });
}

/** How links outside of records may say the id of what gets another. */
export function labels(entities: readonly Entity[], id: string, newId: string): { id: string; newId: string }[] {
  const [entity] = entities;
  const isNamed = entity?.scope?.name !== undefined;
  const full = isNamed ? [{ id: qualifiedId(entity), newId: qualifiedId({ ...entity, id: newId }) }] : [];
  return [{ id, newId }, ...full];
}
