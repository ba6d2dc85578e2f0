import { setValue } from '../../../documents/edit/set-value.ts';
import type { PlainValue } from '../../../documents/edit/value-text.ts';
import { nodeAt, splitPointer } from '../../../documents/pointer.ts';
import { classificationOf } from '../../../facts/classification.ts';
import { placeAt } from '../../../schema/walk.ts';
import { addToList } from '../add-to-list.ts';
import { artifactOf, orderIn, ownChange } from '../context.ts';
import type { Fix, FixContext, Fixer } from '../fix.ts';
import { skeletonOf } from '../skeleton.ts';

/** Makes room for the evidence of the steps that nothing shows: an entry under `evidence`, or the field that shows it. */
export const fixUnmetObligation: Fixer = function* (context): Generator<Fix> {
  const artifact = artifactOf(context, 'change-request');
  if (!artifact) return;
  const unmet = classificationOf(artifact, context.project).obligations.filter(({ met }) => !met);
  const entry = (id: string): PlainValue => ({ obligation: id, summary: null });
  const { record, project, document } = context;
  const evidence = (ids: readonly string[]): Fix['changes'] => {
    return () => ownChange(context, addToList(document, '/evidence', ids.map(entry), orderIn(record, project)));
  };
  for (const { id, title } of unmet) {
    yield { title: `Add evidence for "${title}"`, preferred: unmet.length === 1, changes: evidence([id]) };
    yield* fieldFix(context, id, title);
  }
  if (unmet.length > 1) {
    const ids = unmet.map(({ id }) => id);
    yield { title: `Add evidence for all ${ids.length} steps`, preferred: true, changes: evidence(ids) };
  }
};

/** The first field that would show the step, where it is missing. */
function* fieldFix(context: FixContext, id: string, title: string): Generator<Fix> {
  const { project, record, document } = context;
  const obligation = project.configuration.catalog.changes.obligations[id];
  const pointer = obligation?.satisfiedBy.find((each) => !/\/[*\d]/.test(each) && !nodeAt(document.root, each));
  if (pointer === undefined) return;
  const tokens = splitPointer(pointer);
  const place = placeAt('change-request', tokens);
  if (!place) return;
  yield {
    title: `Insert "${tokens.join('.')}" to show "${title}"`,
    changes: () => {
      const value = skeletonOf(place, tokens.at(-1) ?? '', { ...context, owner: undefined });
      return ownChange(context, setValue(document, pointer, value, orderIn(record, project)));
    },
  };
}
