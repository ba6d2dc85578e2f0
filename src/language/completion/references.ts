import { kindNoun } from '../../kinds/kinds.ts';
import type { Entity } from '../../workspace/graph.ts';
import type { LanguageFile } from '../file.ts';
import { type Choice, ItemKind } from './item.ts';

/** The artifacts (and risks) of some kinds; all when none is named. The file's own record is not among them. */
export function entities({ project, record }: LanguageFile, kinds: readonly string[]): Entity[] {
  const found: Entity[] = [];
  for (const id of project.graph.ids()) {
    const fitting = project.graph.find(id).find(({ kind, artifact, pointer }) => {
      return (kinds.length === 0 || kinds.includes(kind)) && !(artifact === record.artifact && pointer === '');
    });
    if (fitting) found.push(fitting);
  }
  return found.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** What is offered for an entity: its id, to be found by the words of its title too. */
export function entityChoice({ id, kind, title, status }: Entity): Choice {
  const detail = [title, status ?? kindNoun(kind)].filter((part) => part !== undefined).join(' · ');
  return {
    label: id,
    kind: ItemKind.reference,
    detail,
    search: title,
    text: id,
    subject: { of: 'artifact', name: id },
  };
}
