import { entryOf } from '../../documents/pointer.ts';
import type { MappingNode, TreeNode } from '../../documents/tree.ts';
import { numberText } from '../../facts/number-words.ts';
import { levelText, ratingScore } from '../../facts/register.ts';
import type { Span } from '../../text/position.ts';
import type { LanguageFile } from '../file.ts';
import type { Hint, HintSwitches } from './inlay-hints.ts';

/** The level that a probability and an impact give together, behind the later of the two. */
export function levelHints(
  { tree, record, project }: LanguageFile,
  span: Span,
  switches: HintSwitches,
): readonly Hint[] {
  if (!tree || !record.artifact || !(switches.riskLevel || switches.residualLevel)) return [];
  const { matrix } = project.configuration.catalog.risks;
  return ratingsIn(tree, span)
    .filter(({ name }) => (name === 'residual' ? switches.residualLevel : switches.riskLevel))
    .flatMap(({ probability, impact, offset }) => {
      const score = ratingScore(matrix, { probability, impact });
      if (!score) return [];
      const factor = (noun: string, { title, value }: typeof score.impact): string =>
        `${noun} ${title.toLowerCase()} (${numberText(value)})`;
      const tooltip = `${factor('Probability', score.probability)} × ${factor('impact', score.impact)} = ${numberText(score.score)}`;
      return [{ offset, label: levelText(score), tooltip }];
    });
}

interface WrittenRating {
  /** The property that holds the rating, such as `residual`. */
  readonly name: string;
  readonly probability: number;
  readonly impact: number;
  /** Behind both. */
  readonly offset: number;
}

/** The ratings in a part of a text. Goes only into what overlaps it, and into nothing that the schema leaves free. */
function ratingsIn(node: TreeNode, span: Span, name = ''): readonly WrittenRating[] {
  if (node.kind === 'scalar' || node.end < span.start || node.start > span.end || name === 'custom') return [];
  if (node.kind === 'sequence') return node.items.flatMap((item) => ratingsIn(item, span, name));
  const own = ratingOf(node, name);
  const below = node.entries.flatMap(({ key, value }) => ratingsIn(value, span, String(key.value)));
  return own && own.offset >= span.start && own.offset <= span.end ? [own, ...below] : below;
}

function ratingOf(node: MappingNode, name: string): WrittenRating | undefined {
  const probability = entryOf(node, 'probability')?.value;
  const impact = entryOf(node, 'impact')?.value;
  if (probability?.kind !== 'scalar' || impact?.kind !== 'scalar') return undefined;
  if (typeof probability.value !== 'number' || typeof impact.value !== 'number') return undefined;
  const offset = Math.max(probability.end, impact.end);
  // Of a mapping that is repeated by an alias or merged, the values stand elsewhere.
  if (offset > node.end) return undefined;
  return { name, probability: probability.value, impact: impact.value, offset };
}
