import { replaceAt } from '../../documents/edit/set-value.ts';
import { nodeAt } from '../../documents/pointer.ts';
import { writtenFrom } from '../../workspace/written-ids.ts';
import { ownChange, pointerOf, scalarOf, shown } from '../fix.ts';
import type { Fix, FixContext } from '../rule.ts';
import { nearest, nearestWords } from '../words.ts';

/** Most ids offered in the place of one. */
const MOST = 4;

/** The ids of some kinds that are most like one; every kind when none is named. */
export function nearestIds(
  context: FixContext,
  kinds: readonly string[],
): readonly { readonly word: string; readonly meant: boolean }[] {
  const { record, project } = context;
  const target = String(scalarOf(context)?.value ?? '');
  const known = writtenFrom(project.graph, record.artifact ?? record.uri, kinds).flatMap(({ id, entity }) =>
    entity.artifact === record.artifact ? [] : id,
  );
  const meant = similarId(target, known);
  const others = nearestWords(target, known, MOST).filter(({ word }) => word !== meant);
  return [
    ...(meant === undefined ? [] : [{ word: meant, meant: true }]),
    ...others.map(({ word }) => ({ word, meant: false })),
  ];
}

/** The kinds that the link at the finding may lead to. */
export function linkKinds({ record, finding }: FixContext): readonly string[] {
  const pointer = pointerOf(finding.place);
  return record.artifact?.links.find((link) => link.pointer === pointer)?.kinds ?? [];
}

/** Writes another id; in the prose of an adopted record too, where the id stands there as it is. */
export function otherId(context: FixContext, id: string, preferred: boolean): Fix {
  const { document, finding, project, record } = context;
  const pointer = pointerOf(finding.place);
  const title = project.graph.resolve(id, record.artifact ?? record.uri)[0]?.title;
  return {
    title: `Change it to ${shown(id)}${title === undefined ? '' : ` (${title})`}`,
    preferred,
    changes: () => {
      if (nodeAt(document.root, pointer)) return ownChange(context, replaceAt(document, pointer, id));
      const node = scalarOf(context);
      const isVerbatim = node && document.text.slice(node.start, node.end) === node.value;
      return isVerbatim ? ownChange(context, { range: document.lines.rangeOf(node), newText: id }) : undefined;
    },
  };
}

/**
 * The id that was most likely meant. Ids that differ in their numbers are different things, however alike they look:
 * `PRJ-202` is no guess for `PRJ-210`, `PRJ-014` is one for `PRJ-14`.
 */
export function similarId(written: string, known: readonly string[]): string | undefined {
  const numbers = numbersIn(written);
  return nearest(
    written,
    known.filter((id) => numbersIn(id) === numbers),
  );
}

function numbersIn(id: string): string {
  return (id.match(/\d+/g) ?? []).map((digits) => digits.replace(/^0+(?=\d)/, '')).join(' ');
}
