import { newId } from '../../commands/templates/new-id.ts';
import { isKind } from '../../kinds/kinds.ts';
import type { SchemaPlace } from '../../schema/walk.ts';
import { nextFreeId } from '../../workspace/free-id.ts';
import { catalogChoices } from './catalog.ts';
import { type CompletionContext, scalarAt, typesOf } from './context.ts';
import { isMoment } from './dates.ts';
import { steps } from './ratings.ts';
import type { SnippetWriter } from './snippet.ts';

/** Longer choices are a list to complete from rather than one to step through. */
const LONGEST_CHOICE = 12;

/** What stands in a new scalar: its only value, the words to choose from, today, the next free id; or nothing. */
export function prefill(
  context: CompletionContext,
  place: SchemaPlace,
  path: readonly string[],
  writer: SnippetWriter,
): string {
  const { schema } = place;
  if (schema.const !== undefined) return writer.text(String(schema.const));
  if (schema.enum) return writer.choice(schema.enum.map(String));
  const types = typesOf(place);
  if (types.includes('boolean')) return writer.choice(['true', 'false']);
  const id = nextIdAt(context, path);
  if (id !== undefined) return writer.stop(id);
  if (schema.format === 'date' || isMoment(schema)) return writer.isSnippet ? writer.stop(context.file.today) : '';
  if (path.at(-1) === 'currency') return writer.stop(context.file.project.configuration.settings.currency);
  const words = schema['x-portolan-catalog'] ? catalogChoices(context, schema['x-portolan-catalog'], path) : [];
  if (words.length > 0 && words.length <= LONGEST_CHOICE) return writer.choice(words.map(({ text }) => text));
  const scale = steps(context, place, path);
  if (scale.length > 0) return writer.choice(scale.map(({ text }) => text));
  return writer.stop();
}

/** The next free id for the `id` of a record or of a risk in a register; undefined at any other path. */
export function nextIdAt({ file, schema }: CompletionContext, path: readonly string[]): string | undefined {
  if (path.at(-1) !== 'id') return undefined;
  const { project, today } = file;
  const year = today.slice(0, 4);
  if (path.length === 1 && isKind(schema)) return newId(project, schema, scalarAt(file, ['title']), year);
  if (schema === 'risk-register' && path[0] === 'risks' && path.length === 3) {
    return nextFreeId(project, 'risk', year, file.record.artifact);
  }
  return undefined;
}
