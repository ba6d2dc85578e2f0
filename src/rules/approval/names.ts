import { joinPointer, nodeAt } from '../../documents/pointer.ts';
import { addToList, orderOf, pointerOf, replacement, scalarOf } from '../fix.ts';
import type { FileChange, Fix, FixContext } from '../rule.ts';
import { nearestWords } from '../words.ts';

/** The person whom a finding is about. */
export function personIn(context: FixContext): string {
  return String(scalarOf(context)?.value ?? '');
}

/** Names from a list that are like the one that is written. */
export function* nearNames(context: FixContext, names: Iterable<string>): Generator<Fix> {
  const near = nearestWords(personIn(context), [...names]);
  for (const { word, meant } of near)
    yield replacement(context, pointerOf(context.finding.place), word, { preferred: meant });
}

/** Adds an entry to a list of `portolan.yaml`; undefined where there is no such file, or something else stands there. */
export function addToSettings(
  { project }: FixContext,
  tokens: readonly string[],
  entry: string | { readonly name: string },
): FileChange[] | undefined {
  const { document } = project.configuration;
  if (!document) return undefined;
  const pointer = tokens.reduce((path, token) => joinPointer(path, token), '');
  const present = nodeAt(document.root, pointer)?.value;
  if (present !== undefined && present.kind !== 'sequence') return undefined;
  const edits = addToList(document, pointer, [entry], orderOf('portolan'));
  return edits && [{ uri: document.uri, edits }];
}
