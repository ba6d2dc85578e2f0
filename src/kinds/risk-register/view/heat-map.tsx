import { Level } from '../../../reports/views/parts/level.tsx';
import { Source } from '../../../reports/views/parts/source.tsx';
import type { RiskMatrix } from '../model.ts';
import { type AssessedRisk, commonPrefix, current, isRated, levelOf } from './scale.ts';

const RATINGS = [1, 2, 3, 4, 5];

interface HeatMapProps {
  readonly risks: readonly AssessedRisk[];
  readonly matrix: RiskMatrix | undefined;
}

/** Where the risks stand by probability and impact: now, and before the response where that moved them. */
export function HeatMap({ risks, matrix }: HeatMapProps) {
  const prefix = commonPrefix(risks.flatMap((risk) => risk.id ?? []));
  return (
    <figure class="heat-map">
      <table>
        <caption class="unseen">Risks by probability (rows) and impact (columns)</caption>
        <thead>
          <tr>
            <td class="axis">
              <span class="axis-rows">Probability</span> <span class="axis-columns">Impact</span>
            </td>
            {RATINGS.map((impact) => (
              <th key={impact} scope="col">
                <Rating rating={impact} title={matrix?.impact?.[impact - 1]} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {RATINGS.toReversed().map((probability) => (
            <tr key={probability}>
              <th scope="row">
                <Rating rating={probability} title={matrix?.probability?.[probability - 1]} />
              </th>
              {RATINGS.map((impact) => (
                <Cell key={impact} cell={{ probability, impact }} risks={risks} matrix={matrix} prefix={prefix} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Legend matrix={matrix} />
    </figure>
  );
}

function Rating({ rating, title }: { readonly rating: number; readonly title: string | undefined }) {
  return (
    <>
      <span class="rating">{rating}</span>
      {title !== undefined && <span class="rating-title"> {title}</span>}
    </>
  );
}

interface CellProps extends HeatMapProps {
  readonly cell: { readonly probability: number; readonly impact: number };
  readonly prefix: string;
}

function Cell({ cell, risks, matrix, prefix }: CellProps) {
  const { probability, impact } = cell;
  const level = levelOf(matrix, matrix?.cells[probability - 1]?.[impact - 1]);
  const isHere = (rating: AssessedRisk['inherent']) => rating?.probability === probability && rating.impact === impact;
  const now = risks.filter((risk) => isHere(current(risk)));
  const before = risks.filter((risk) => isRated(risk.residual) && isHere(risk.inherent) && !isHere(risk.residual));
  return (
    <td class={level === undefined ? undefined : `level-${level.severity}`}>
      {level !== undefined && (
        <>
          <span class="heat-letter" aria-hidden="true">
            {level.title.charAt(0).toUpperCase()}
          </span>
          <span class="unseen">{level.title}</span>
        </>
      )}
      {now.length + before.length > 0 && (
        <ul class="dots">
          {now.map((risk) => (
            <Dot key={risk.source} risk={risk} prefix={prefix} before={false} />
          ))}
          {before.map((risk) => (
            <Dot key={`${risk.source} before`} risk={risk} prefix={prefix} before />
          ))}
        </ul>
      )}
    </td>
  );
}

interface DotProps {
  readonly risk: AssessedRisk;
  readonly prefix: string;
  readonly before: boolean;
}

function Dot({ risk, prefix, before }: DotProps) {
  const id = risk.id ?? '?';
  const sign = risk.type === 'opportunity' ? '+' : '';
  return (
    <li class={before ? 'dot dot-before' : 'dot'}>
      <Source at={risk.source}>
        <span aria-hidden="true">{`${sign}${id.slice(prefix.length) || id}`}</span>
        <span class="unseen">{`${id} ${risk.title ?? ''}${before ? ', before the response' : ''}`}</span>
      </Source>
    </li>
  );
}

function Legend({ matrix }: { readonly matrix: RiskMatrix | undefined }) {
  return (
    <figcaption class="legend">
      <span class="legend-axes">Up: probability · across: impact</span>
      {matrix?.levels.map(({ id }) => {
        const level = levelOf(matrix, id);
        return level && <Level key={id} {...level} />;
      })}
      <span class="legend-entry">
        <span class="dot">1</span> now
      </span>
      <span class="legend-entry">
        <span class="dot dot-before">1</span> before the response
      </span>
      <span class="legend-entry">
        <span class="dot">+1</span> opportunity
      </span>
    </figcaption>
  );
}
