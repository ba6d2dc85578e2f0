import { formatMoney } from '../../../reports/format/numbers.ts';
import { hasContent } from '../../../reports/views/parts/blank.ts';
import { useLabels } from '../../../reports/views/parts/context.ts';
import { Facts } from '../../../reports/views/parts/facts.tsx';
import { TextList } from '../../../reports/views/parts/lists.tsx';
import { MentionList } from '../../../reports/views/parts/reference.tsx';
import { Source } from '../../../reports/views/parts/source.tsx';
import { Inline, Prose } from '../../../reports/views/prose/prose.tsx';
import type { Exposure, RiskMatrix } from '../model.ts';
import { Actions, Indicators } from './response.tsx';
import type { AssessedRisk } from './scale.ts';
import { LevelCell } from './table.tsx';

interface DetailProps {
  readonly risk: AssessedRisk;
  readonly matrix: RiskMatrix | undefined;
}

/** Everything the register says of a risk, folded away until it is asked for. */
export function RiskDetail({ risk, matrix }: DetailProps) {
  const label = useLabels();
  const { source, response = {}, assessment } = risk;
  return (
    <details class="risk">
      <summary>
        <span class="id">{risk.id ?? 'No id'}</span> {risk.title ?? 'Untitled risk'}
      </summary>
      <div class="risk-body">
        <Facts
          wide
          facts={[
            ['Cause', risk.cause && <Inline text={risk.cause} />, `${source}/cause`],
            ['Event', risk.event && <Inline text={risk.event} />, `${source}/event`],
            ['Effect', risk.effect && <Inline text={risk.effect} />, `${source}/effect`],
          ]}
        />
        <Facts
          facts={[
            [
              'Inherent',
              assessment?.inherent && <LevelCell score={assessment.inherent} matrix={matrix} />,
              `${source}/inherent`,
            ],
            [
              'Residual',
              assessment?.residual && <LevelCell score={assessment.residual} matrix={matrix} />,
              `${source}/residual`,
            ],
            ['Response', label(response.strategy), `${source}/response/strategy`],
            ['Proximity', label(risk.proximity), `${source}/proximity`],
            ['Exposure', exposureText(risk.exposure), `${source}/exposure`],
            ['Cost of the response', formatMoney(response.cost), `${source}/response/cost`],
            ['Actionee', risk.actionee, `${source}/actionee`],
          ]}
        />
        <Prose text={response.summary} heading={4} />
        <Actions actions={response.actions} source={`${source}/response/actions`} />
        <Facts
          wide
          facts={[
            ['Trigger', response.trigger && <Inline text={response.trigger} />, `${source}/response/trigger`],
            ['Fallback', response.fallback && <Inline text={response.fallback} />, `${source}/response/fallback`],
            ['Why closed', risk.closedReason && <Inline text={risk.closedReason} />, `${source}/closedReason`],
          ]}
        />
        <Indicators indicators={risk.indicators} source={`${source}/indicators`} />
        {hasContent(risk.monitoring) && (
          <>
            <h3 class="label">
              <Source at={`${source}/monitoring`}>Monitoring</Source>
            </h3>
            <TextList items={risk.monitoring} />
          </>
        )}
        <MentionList ids={[...(risk.charters ?? []), ...(risk.decisions ?? []), ...(risk.changes ?? [])]} />
      </div>
    </details>
  );
}

/** `EUR 40,000 – 250,000, most likely 90,000`. */
function exposureText(exposure: Exposure | undefined): string | undefined {
  if (exposure === undefined) return undefined;
  const { low, likely, high, currency } = exposure;
  const range =
    low !== undefined && high !== undefined
      ? `${formatMoney({ amount: low, currency })} – ${formatMoney({ amount: high })}`
      : undefined;
  const most =
    likely === undefined
      ? undefined
      : formatMoney({ amount: likely, currency: range === undefined ? currency : undefined });
  if (range === undefined) return most;
  return most === undefined ? range : `${range}, most likely ${most}`;
}
