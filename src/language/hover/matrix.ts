import { joinPointer, nodeAt } from '../../documents/pointer.ts';
import { toValue } from '../../documents/value.ts';
import { scoreRisk, stepOf, stepsOf } from '../../engines/risk/score.ts';
import type { RiskEstimate, RiskRating, RiskType } from '../../engines/risk/types.ts';
import { numberText } from '../../facts/number-words.ts';
import { levelText } from '../../facts/register.ts';
import { type Block, factsParagraph, type Line, paragraph, quotation, table } from './content.ts';
import { own } from './enum-value.ts';
import type { Spot } from './spot.ts';

type Factor = 'probability' | 'impact';

/** On the rating of a probability or an impact: what the step means, the level with the other, and the neighbours. */
export function matrixHover(spot: Spot): readonly Block[] | undefined {
  const { node, isKey, place, file } = spot;
  const factor = place?.schema['x-portolan-steps'];
  if (isKey || !factor || factor === 'factors' || typeof node.value !== 'number') return undefined;
  const { matrix } = file.project.configuration.catalog.risks;
  const step = own(matrix[factor], String(node.value));
  if (!step) return undefined;
  const { title, description, value } = step;
  return [
    paragraph(
      { strong: `${place.schema.title ?? factor} ${node.value}` },
      ` · ${title}${description === undefined ? '' : `: ${description}`} · value ${numberText(value)}`,
    ),
    ...levels(spot, factor, node.value),
  ];
}

/** The level that both ratings give, and those which another rating of this one would. */
function levels(spot: Spot, factor: Factor, rating: number): readonly Block[] {
  const { matrix } = spot.file.project.configuration.catalog.risks;
  const other = factor === 'impact' ? 'probability' : 'impact';
  const counterpart = estimateAt(spot, spot.path.slice(0, -1), other);
  const scored = (step: number): ReturnType<typeof scoreRisk> => {
    const both: RiskRating = { [factor]: step, [other]: counterpart };
    return scoreRisk(matrix, both, typeOf(spot));
  };
  const now = scored(rating);
  if (counterpart === undefined || !now) return factsParagraph(`No level yet: the ${other} is not rated.`);
  const steps = stepsOf(matrix[factor]);
  const cell = (step: number, text: string): Line => [step === rating ? { strong: text } : text];
  return [
    paragraph(`With ${other} ${stepOf(matrix, other, counterpart)?.rating}: `, { strong: levelText(now) }),
    ...quotation(now.level === null ? undefined : own(matrix.levels, now.level)?.description),
    table(
      [[spot.place?.schema.title ?? factor], ...steps.map((step) => cell(step, String(step)))],
      [['Level'], ...steps.map((step) => cell(step, levelOf(scored(step))))],
    ),
  ];
}

function levelOf(score: ReturnType<typeof scoreRisk>): string {
  return score ? levelText(score) : '–';
}

function estimateAt({ file }: Spot, path: readonly string[], name: string): RiskEstimate | undefined {
  const value = toValue(nodeAt(file.tree, joinPointer('', ...path, name))?.value);
  return typeof value === 'number' || (typeof value === 'object' && value !== null)
    ? (value as RiskEstimate)
    : undefined;
}

/** A risk of a register may be an opportunity. */
function typeOf({ file, schema, path }: Spot): RiskType {
  const type = schema === 'risk-register' && nodeAt(file.tree, joinPointer('', ...path.slice(0, 2), 'type'))?.value;
  return type && type.kind === 'scalar' && type.value === 'opportunity' ? 'opportunity' : 'threat';
}
