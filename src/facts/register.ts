import type { RiskMatrix } from '../catalog/catalog.ts';
import { isRefused, levelsOf, scoreRisk } from '../engines/risk/score.ts';
import type { RatedStep, RiskRating, RiskScore } from '../engines/risk/types.ts';
import type { Artifact } from '../kinds/artifact.ts';
import { type RiskItem, riskItems } from '../kinds/risks.ts';
import { memoBy } from '../text/memo.ts';
import type { Project } from '../workspace/project.ts';
import { count, numberText } from './number-words.ts';

const fieldScore = memoBy((matrix: RiskMatrix, field: string): RiskScore | undefined => {
  const [probability, impact] = field.split(' ').map(Number);
  return scoreRisk(matrix, { probability, impact });
});

/** The score of a rating as that of a threat. A matrix has few fields: each is computed once. */
export function ratingScore(matrix: RiskMatrix, rating: RiskRating | undefined): RiskScore | undefined {
  const { probability, impact } = rating ?? {};
  if (probability === undefined || impact === undefined) return undefined;
  if (typeof probability === 'object' || typeof impact === 'object') return scoreRisk(matrix, rating);
  return fieldScore(matrix, `${probability} ${impact}`);
}

/** The score to act on: the residual one, or the inherent one while there is no residual one. */
function currentScore(matrix: RiskMatrix, risk: RiskItem): RiskScore | undefined {
  return ratingScore(matrix, risk.residual) ?? ratingScore(matrix, risk.inherent);
}

/** Open risks by level, the highest first, then those that have none: `1 high · 2 moderate · 1 closed`. */
export function registerFacts({ configuration }: Project, register: Artifact<'risk-register'>): readonly string[] {
  const { matrix } = configuration.catalog.risks;
  const risks = riskItems(register).map(({ risk }) => risk);
  const open = risks.filter(({ status }) => status !== 'closed');
  if (isRefused(matrix) && open.length > 0) {
    return [count(open.length, 'risk'), 'not rated: the matrix in portolan.yaml cannot be used'];
  }
  const scored = open.map((risk) => ({ risk, level: currentScore(matrix, risk)?.level }));
  const levels = levelsOf(matrix).flatMap(({ id, title }): string[] => {
    const here = scored.filter(({ level }) => level === id);
    const opportunities = here.filter(({ risk }) => risk.type === 'opportunity').length;
    const word = opportunities === 1 ? 'opportunity' : 'opportunities';
    return [
      ...numbered(here.length - opportunities, title.toLowerCase()),
      ...numbered(opportunities, `${title.toLowerCase()} ${word}`),
    ];
  });
  const unrated = scored.filter(({ level }) => level === undefined || level === null).length;
  return [...levels, ...numbered(unrated, 'not rated'), ...numbered(risks.length - open.length, 'closed')];
}

function numbered(number: number, words: string): readonly string[] {
  return number > 0 ? [`${number} ${words}`] : [];
}

/** `High 0.28`; only the number where the matrix has no level for it. */
export function levelText({ score, levelTitle }: RiskScore): string {
  return levelTitle === null ? numberText(score) : `${levelTitle} ${numberText(score)}`;
}

/** `Likelihood 4.375: medium`, of a step that factors gave. */
export function basisText({ basis, title }: RatedStep): string | undefined {
  return basis && `${basis.title} ${numberText(basis.mean)}: ${title.toLowerCase()}`;
}
