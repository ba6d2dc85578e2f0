import { humanise } from '../../../reports/format/words.ts';
import { type Severity, severityOf } from '../../../reports/views/parts/level.tsx';
import { sourceOf } from '../../../reports/views/parts/pointer.ts';
import type { LevelScore, Risk, RiskAssessment, RiskMatrix, RiskRegisterModel } from '../model.ts';

/** A risk with where it stands in the file and what the engine says of it. */
export interface AssessedRisk extends Risk {
  readonly source: string;
  readonly assessment: RiskAssessment | undefined;
}

/** The risks by priority: those with a rank first, the others in the file's order. */
export function byPriority({ data, assessments = [] }: RiskRegisterModel): readonly AssessedRisk[] {
  const found = new Map(assessments.map((assessment) => [assessment.id, assessment]));
  return (data.risks ?? [])
    .map((risk, place) => ({
      ...risk,
      source: sourceOf(risk, '/risks', place),
      assessment: risk.id === undefined ? undefined : found.get(risk.id),
    }))
    .sort((one, other) => (one.assessment?.rank ?? Number.MAX_VALUE) - (other.assessment?.rank ?? Number.MAX_VALUE));
}

export interface NamedLevel {
  readonly severity: Severity;
  readonly title: string;
}

/** Name and severity of a level of the matrix; undefined for one that it does not have. */
export function levelOf(matrix: RiskMatrix | undefined, id: string | undefined): NamedLevel | undefined {
  const levels = matrix?.levels ?? [];
  const place = levels.findIndex((level) => level.id === id);
  const level = levels[place];
  return level === undefined
    ? undefined
    : { severity: severityOf(place, levels.length), title: level.title ?? humanise(level.id) };
}

/** The steps on which a risk stands. */
export interface Standing {
  readonly probability: number;
  readonly impact: number;
}

/** Where a risk stands before any response, and with those that are in place. */
export function standings({ assessment, inherent, residual }: AssessedRisk): {
  readonly inherent: Standing | undefined;
  readonly residual: Standing | undefined;
} {
  return {
    inherent: stepsOf(assessment?.inherent) ?? stepsOf(inherent),
    residual: stepsOf(assessment?.residual) ?? stepsOf(residual),
  };
}

export function currentLevel({ assessment }: AssessedRisk): LevelScore | undefined {
  return assessment?.residual ?? assessment?.inherent;
}

function stepsOf(
  rating: { readonly probability?: unknown; readonly impact?: unknown } | undefined,
): Standing | undefined {
  const { probability, impact } = rating ?? {};
  return typeof probability === 'number' && typeof impact === 'number' ? { probability, impact } : undefined;
}

/** What all ids begin with (`RISK-`), which a narrow cell can leave out; empty when they differ. */
export function commonPrefix(ids: readonly string[]): string {
  const [first = ''] = ids;
  const prefix = /^.*[^\p{L}\p{N}]/u.exec(first)?.[0] ?? '';
  return ids.every((id) => id.startsWith(prefix)) ? prefix : '';
}
