import { levelText, ratingScore } from '../../facts/register.ts';
import type { Artifact } from '../../kinds/artifact.ts';
import { type RiskItem, riskItems } from '../../kinds/risks.ts';
import type { Project } from '../../workspace/project.ts';

/** A threat whose present level is above the appetite of its register. */
export interface AboveAppetite {
  readonly index: number;
  readonly risk: RiskItem;
  /** `High 0.72`. */
  readonly level: string;
  /** Title of the highest level that may be accepted. */
  readonly appetite: string;
  /** Which rating its present level rests on. */
  readonly rating: 'residual' | 'inherent';
}

/**
 * The open threats above the appetite of their register, of those that are asked for; none where the register states no
 * appetite, or one that is no level of the matrix, and none whose level cannot be known. A risk that is only a draft is not confirmed yet.
 */
export function* aboveAppetite(
  { configuration }: Project,
  register: Artifact<'risk-register'>,
  isWanted: (risk: RiskItem) => boolean,
): Generator<AboveAppetite> {
  const { matrix } = configuration.catalog.risks;
  const appetite = levelIn(matrix.levels, register.data.appetite?.level);
  if (!appetite) return;
  for (const { index, risk } of riskItems(register)) {
    if (!isWanted(risk) || risk.type === 'opportunity' || !isOpen(risk)) continue;
    const residual = ratingScore(matrix, risk.residual);
    const score = residual ?? ratingScore(matrix, risk.inherent);
    const level = levelIn(matrix.levels, score?.level);
    if (!score || !level || level.rank <= appetite.rank) continue;
    yield {
      index,
      risk,
      level: levelText(score),
      appetite: appetite.title,
      rating: residual ? 'residual' : 'inherent',
    };
  }
}

function isOpen({ status }: RiskItem): boolean {
  return status !== 'closed' && status !== 'draft';
}

function levelIn<Level>(levels: Readonly<Record<string, Level>>, id: string | null | undefined): Level | undefined {
  return typeof id === 'string' && Object.hasOwn(levels, id) ? levels[id] : undefined;
}
