import { newId } from '../../commands/templates/new-id.ts';
import { isKind } from '../../kinds/kinds.ts';
import { nextId } from '../../workspace/id-format.ts';
import { type CompletionContext, scalarAt } from './context.ts';

/** The next free id for the `id` of a record or of a risk in a register; undefined at any other path. */
export function nextIdAt({ file, schema }: CompletionContext, path: readonly string[]): string | undefined {
  if (path.at(-1) !== 'id') return undefined;
  const { project, today } = file;
  const year = today.slice(0, 4);
  if (path.length === 1 && isKind(schema)) return newId(project, schema, scalarAt(file, ['title']), year);
  if (schema === 'risk-register' && path[0] === 'risks' && path.length === 3) {
    return nextId(project.configuration.ids.risk, project.graph.ids(), year);
  }
  return undefined;
}
