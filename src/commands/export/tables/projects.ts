import type { ProjectScore } from '../../../engines/scoring/types.ts';
import { actualCostOf } from '../../../facts/actual-cost.ts';
import { appraisalOf } from '../../../facts/appraisal.ts';
import { fileOf, moneyColumns, nameOf, type Portfolio, type Row, rowsOf } from '../portfolio.ts';
import { type ColumnOf, columnMakers, joined, makeTable, type Table } from '../table.ts';

type Project = Row<'charter'> & { readonly score: ProjectScore | undefined };

const { text, number, integer, boolean, date } = columnMakers<Project>();

/** One row a charter. */
export function projectsTable(portfolio: Portfolio): Table {
  const scores = new Map(portfolio.scores?.projects.map((score) => [score.file, score]));
  const rows = rowsOf(portfolio, 'charter').map((row) => ({ ...row, score: scores.get(fileOf(row)) }));
  return makeTable('projects', [...FIXED, ...dimensionColumns(portfolio), ...RANKING], rows);
}

const HEAD: readonly ColumnOf<Project>[] = [
  text('id', 'Id of the charter; its path while it has none.', nameOf),
  text('title', 'Title.', ({ artifact }) => artifact.title),
  text('status', 'Status.', ({ artifact }) => artifact.status),
  date('status_date', 'Day on which it took its status.', ({ artifact }) => artifact.date),
  text('file', 'Path of the charter.', fileOf),
  integer(
    'rank',
    'Place in the ranking; equals share one. Empty where a charter is provisional or not to be decided.',
    ({ score }) => score?.rank,
  ),
  number('score', 'Score, 0 to 100.', ({ score }) => score?.score),
  text(
    'priority',
    'Id of the priority that the score earns; empty without a rank, and of a mandatory one.',
    ({ score }) => score?.priority,
  ),
  number('completeness', "Share of the model's weight that is rated, 0 to 1.", ({ score }) => score?.completeness),
  number(
    'native_score',
    'The number that the scoring method is known for, where it is another.',
    ({ score }) => score?.native?.value,
  ),
  text('native_label', 'Name of that number, such as WSJF.', ({ score }) => score?.native?.label),
];

const PEOPLE: readonly ColumnOf<Project>[] = [
  text('owner', 'Owner of the record.', ({ artifact }) => artifact.data.owner),
  text('sponsor', 'Sponsor.', ({ artifact }) => artifact.data.sponsor),
  text('project_manager', 'Project manager.', ({ artifact }) => artifact.data.projectManager),
  text('technical_lead', 'Technical lead.', ({ artifact }) => artifact.data.technicalLead),
];

const PLACE: readonly ColumnOf<Project>[] = [
  text('theme', 'Strategic theme.', ({ artifact }) => artifact.data.portfolio?.theme),
  text('program', 'Programme.', ({ artifact }) => artifact.data.portfolio?.program),
  text('alternatives', 'Name shared by alternatives.', ({ artifact }) => artifact.data.portfolio?.group),
  boolean('mandatory', 'Whether it must be done.', ({ artifact }) => artifact.data.portfolio?.mandatory),
  number('worth', 'Declared worth.', ({ artifact }) => artifact.data.portfolio?.worth),
  text('project_type', 'Type of project.', ({ artifact }) => artifact.data.characteristics?.projectType),
  text(
    'technical_complexity',
    'low, medium or high.',
    ({ artifact }) => artifact.data.characteristics?.technicalComplexity,
  ),
  text('tags', 'Tags, parted by `; `.', ({ artifact }) => joined(artifact.data.tags)),
];

const TIME: readonly ColumnOf<Project>[] = [
  text('phase', 'Lifecycle phase.', ({ artifact }) => artifact.data.schedule?.phase),
  date('start', 'First day of work.', ({ artifact }) => artifact.data.schedule?.start),
  date('end', 'Last day of work.', ({ artifact }) => artifact.data.schedule?.end),
  date('baseline_start', 'First day as approved.', ({ artifact }) => artifact.data.schedule?.baselineStart),
  date('baseline_end', 'Last day as approved.', ({ artifact }) => artifact.data.schedule?.baselineEnd),
  date('earliest_start', 'Day before which it cannot start.', ({ artifact }) => artifact.data.portfolio?.earliestStart),
  date(
    'latest_start',
    'Day after which starting makes no sense.',
    ({ artifact }) => artifact.data.portfolio?.latestStart,
  ),
];

const MONEY: readonly ColumnOf<Project>[] = [
  ...moneyColumns<Project>('budget', 'Whole budget', ({ artifact }) => artifact.data.budget?.total),
  boolean('budget_approved', 'Whether the money is released.', ({ artifact }) => artifact.data.budget?.approved),
  ...moneyColumns<Project>('value', 'Expected value', ({ artifact }) => artifact.data.businessCase?.value),
  ...moneyColumns<Project>(
    'net_present_value',
    'Net present value',
    ({ artifact }) => artifact.data.businessCase?.netPresentValue,
  ),
  number(
    'payback_months',
    'Months until it has paid for itself.',
    ({ artifact }) => artifact.data.businessCase?.paybackMonths,
  ),
  number('return_percent', 'Return on investment.', ({ artifact }) => artifact.data.businessCase?.returnPercent),
  number('effort_days', 'Person-days of all skills asked for.', ({ artifact }) => {
    const efforts = (artifact.data.resourcePlan?.skills ?? []).flatMap((skill) => skill?.effort ?? []);
    return efforts.length > 0 ? efforts.reduce((sum, effort) => sum + effort, 0) : undefined;
  }),
];

const appraised = ({ artifact, portfolio }: Project) =>
  appraisalOf(portfolio.target.project.configuration, artifact.data);
const spent = ({ artifact, portfolio }: Project) => actualCostOf(portfolio.target.project.configuration, artifact.data);

/** To hundredths: no input is more exact. */
const hundredths = (value: number | null | undefined): number | undefined =>
  typeof value === 'number' ? Math.round(value * 100) / 100 : undefined;

/** What follows from the cash flow, and what has been spent. */
const COMPUTED: readonly ColumnOf<Project>[] = [
  number('computed_net_present_value', 'Net present value of the cash flow.', (row) =>
    hundredths(appraised(row)?.figures?.netPresentValue.value),
  ),
  number(
    'computed_rate_percent',
    'Internal rate of return of the cash flow; unknown where there is none, or several.',
    (row) => hundredths(appraised(row)?.figures?.internalRatePercent.value),
  ),
  number('computed_payback_months', 'Payback of the cash flow.', (row) =>
    hundredths(appraised(row)?.figures?.paybackMonths.value),
  ),
  number('computed_return_percent', 'Return of the cash flow, not discounted.', (row) =>
    hundredths(appraised(row)?.figures?.returnPercent.value),
  ),
  number(
    'discount_rate_percent',
    'Yearly rate that the net present value is computed with.',
    (row) => appraised(row)?.figures?.discountRatePercent,
  ),
  text('cash_flow_currency', 'Currency of the cash flow (ISO 4217).', (row) => appraised(row)?.currency),
  number('actual_cost', 'What has been spent, as written.', (row) => spent(row)?.actual),
  text('actual_cost_currency', 'Currency of what has been spent (ISO 4217).', (row) => spent(row)?.currency),
  date('actual_cost_on', 'Day of that figure.', (row) => spent(row)?.on),
  number('actual_cost_share', 'What has been spent, by the whole budget.', (row) => spent(row)?.share),
];

const RANKING: readonly ColumnOf<Project>[] = [
  boolean('provisional', 'Whether too little is rated for a rank and a priority.', ({ score }) => score?.provisional),
  number('lowest_score', 'The score if every missing rating were the worst.', ({ score }) => score?.range?.low),
  number('highest_score', 'The score if every missing rating were the best.', ({ score }) => score?.range?.high),
];

const FIXED = [...HEAD, ...PEOPLE, ...PLACE, ...TIME, ...MONEY, ...COMPUTED];

/** The only columns that depend on the workspace: one for each dimension of its scoring model. */
function dimensionColumns({ scores }: Portfolio): readonly ColumnOf<Project>[] {
  return (scores?.model.dimensions ?? []).map(({ id, title }) =>
    number(`score_${id.replaceAll('-', '_')}`, `Score in ${title}, 0 to 100.`, ({ score }) => score?.dimensions[id]),
  );
}
