import { scoreRegister } from '../../../engines/risk/register.ts';
import type { RatedStep, RiskEstimate, ScoredRisk } from '../../../engines/risk/types.ts';
import { type RiskItem, riskItems } from '../../../kinds/risks.ts';
import { qualifiedId, scopeIn } from '../../../workspace/entity.ts';
import { fileOf, moneyColumns, nameOf, type Portfolio, type Row, rowsOf } from '../portfolio.ts';
import { columnMakers, joined, makeTable, type Table } from '../table.ts';

interface Risk extends Row<'risk-register'> {
  readonly risk: RiskItem;
  readonly scored: ScoredRisk | undefined;
}

const { text, number, integer, date } = columnMakers<Risk>();

/** One row for each risk of a register. Risks that only a charter tells of have no place in a register, and none here. */
export function risksTable(portfolio: Portfolio): Table {
  const { matrix, proximity } = portfolio.target.project.configuration.catalog.risks;
  const rows = rowsOf(portfolio, 'risk-register').flatMap((row) => {
    const scored = scoreRegister(matrix, row.artifact.data, proximity).risks;
    const byPointer = new Map(scored.map((risk) => [risk.pointer, risk]));
    return riskItems(row.artifact).map(
      ({ index, risk }): Risk => ({ ...row, risk, scored: byPointer.get(`/risks/${index}`) }),
    );
  });
  return makeTable('risks', COLUMNS, rows);
}

/** The step that was rated, or that factors gave; without a level there is still the number that somebody wrote. */
function stepOf(step: RatedStep | undefined, written: RiskEstimate | undefined): number | undefined {
  return step?.rating ?? (typeof written === 'number' ? written : undefined);
}

const COLUMNS = [
  text('id', 'Id of the risk.', ({ risk }) => risk.id),
  text('title', 'Title.', ({ risk }) => risk.title),
  text('register', 'Id of the register; its path while it has none.', nameOf),
  text('file', 'Path of the register.', fileOf),
  text('type', 'threat or opportunity.', ({ scored }) => scored?.type),
  text('category', 'Id of the category.', ({ risk }) => risk.category),
  text('status', 'Status.', ({ risk }) => risk.status),
  text('owner', 'Owner.', ({ risk }) => risk.owner),
  integer('priority_rank', '1 needs attention first, within its register.', ({ scored }) => scored?.priorityRank),
  integer('inherent_probability', 'Step before any response.', ({ risk, scored }) =>
    stepOf(scored?.inherent?.probability, risk.inherent?.probability),
  ),
  integer('inherent_impact', 'Step before any response.', ({ risk, scored }) =>
    stepOf(scored?.inherent?.impact, risk.inherent?.impact),
  ),
  number('inherent_score', 'Probability × impact by the matrix.', ({ scored }) => scored?.inherent?.score),
  text('inherent_level', 'Level by the matrix.', ({ scored }) => scored?.inherent?.level),
  integer('residual_probability', 'Step with the responses in place.', ({ risk, scored }) =>
    stepOf(scored?.residual?.probability, risk.residual?.probability),
  ),
  integer('residual_impact', 'Step with the responses in place.', ({ risk, scored }) =>
    stepOf(scored?.residual?.impact, risk.residual?.impact),
  ),
  number('residual_score', 'Probability × impact by the matrix.', ({ scored }) => scored?.residual?.score),
  text('residual_level', 'Level by the matrix.', ({ scored }) => scored?.residual?.level),
  number('target_score', 'What the responses aim at.', ({ scored }) => scored?.target?.score),
  text('target_level', 'Level by the matrix.', ({ scored }) => scored?.target?.level),
  text('strategy', 'Strategy of the response.', ({ risk }) => risk.response?.strategy),
  ...moneyColumns<Risk>('response_cost', 'Cost of the response', ({ risk }) => risk.response?.cost),
  ...moneyColumns<Risk>('exposure', 'Most likely damage or gain', ({ risk }) => ({
    amount: risk.exposure?.likely,
    currency: risk.exposure?.currency,
  })),
  text('proximity', 'How near it is.', ({ risk }) => risk.proximity),
  date('raised_on', 'Day on which it was raised.', ({ risk }) => risk.raisedOn),
  date('reviewed_on', 'Day of the last review.', ({ risk }) => risk.reviewedOn),
  date('next_review', 'Day of the next review.', ({ risk }) => risk.nextReview),
  date('closed_on', 'Day on which it was closed.', ({ risk }) => risk.closedOn),
  text('closed_reason', 'Why it was closed.', ({ risk }) => risk.closedReason),
  text('charters', 'Ids of the charters it bears on, parted by `; `.', ({ risk, artifact }) =>
    joined(risk.charters ?? artifact.data.charters),
  ),
  text('qualified_id', 'Id of the register and of the risk: names it from anywhere.', ({ risk, artifact }) =>
    risk.id === undefined ? undefined : qualifiedId({ id: risk.id, scope: scopeIn(artifact, 'risk') }),
  ),
];
