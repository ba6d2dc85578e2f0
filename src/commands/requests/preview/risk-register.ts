import type { RiskMatrix as Matrix } from '../../../catalog/catalog.ts';
import { scoreRegister } from '../../../engines/risk/register.ts';
import { isRefused, levelsOf, scoreRisk, stepsOf } from '../../../engines/risk/score.ts';
import type { RiskScore } from '../../../engines/risk/types.ts';
import { basisText } from '../../../facts/register.ts';
import type { Artifact } from '../../../kinds/artifact.ts';
import type { LevelScore, RiskMatrix, RiskRegisterModel } from '../../../kinds/risk-register/model.ts';
import type { RecordModel } from '../../../reports/model/common.ts';
import { unreadTable } from '../../../rules/schema/unread-table.ts';
import type { Target } from '../../../workspace/target.ts';
import { approvalsOf } from './approvals.ts';

export function riskRegisterPreview(
  { project }: Target,
  artifact: Artifact<'risk-register'>,
  base: RecordModel<'risk-register'>,
): RiskRegisterModel {
  const { matrix, proximity } = project.configuration.catalog.risks;
  const record = project.record(artifact.uri);
  const table = record && unreadTable(record);
  const { risks } = scoreRegister(matrix, artifact.data, proximity);
  return {
    ...base,
    approvals: approvalsOf(artifact, project, base.today),
    matrix: matrixOf(matrix),
    ...(table ? { unreadRows: table.table.rows.length } : {}),
    ...(isRefused(matrix) ? { refused: true as const } : {}),
    assessments: risks.flatMap(({ id, inherent, residual, priorityRank }) =>
      id === null
        ? []
        : { id, inherent: levelOf(inherent), residual: levelOf(residual), rank: priorityRank ?? undefined },
    ),
  };
}

function levelOf(score: RiskScore | null): LevelScore | undefined {
  if (score === null) return undefined;
  const { probability, impact } = score;
  const basis = [probability, impact].flatMap((step) => basisText(step) ?? []);
  return {
    score: score.score,
    level: score.level ?? undefined,
    probability: probability.rating,
    impact: impact.rating,
    ...(basis.length > 0 ? { basis } : {}),
  };
}

function matrixOf(matrix: Matrix): RiskMatrix {
  const probabilities = stepsOf(matrix.probability);
  const impacts = stepsOf(matrix.impact);
  return {
    steps: { probability: probabilities, impact: impacts },
    probability: probabilities.map((step) => matrix.probability[step]?.title ?? String(step)),
    impact: impacts.map((step) => matrix.impact[step]?.title ?? String(step)),
    levels: [...levelsOf(matrix)].sort((a, b) => a.rank - b.rank).map(({ id, title }) => ({ id, title })),
    cells: probabilities.map((probability) =>
      impacts.map((impact) => scoreRisk(matrix, { probability, impact })?.level ?? ''),
    ),
  };
}
