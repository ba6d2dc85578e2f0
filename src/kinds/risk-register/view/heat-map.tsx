import { Level } from '../../../reports/views/parts/level.tsx';
import { Source } from '../../../reports/views/parts/source.tsx';
import type { RiskMatrix } from '../model.ts';
import { type AssessedRisk, commonPrefix, levelOf, type NamedLevel, type Standing, standings } from './scale.ts';

/** The steps of a scale of which nothing is known. */
const USUAL = [1, 2, 3, 4, 5];

/** Scales with more steps have no room for names over narrow columns. */
const MOST_NAMED = 6;

interface HeatMapProps {
  readonly risks: readonly AssessedRisk[];
  readonly matrix: RiskMatrix | undefined;
}

/** Where the risks stand by probability and impact: now, and before the response where that moved them. */
export function HeatMap({ risks, matrix }: HeatMapProps) {
  const prefix = commonPrefix(risks.flatMap((risk) => risk.id ?? []));
  const { probability: rows = USUAL, impact: columns = USUAL } = matrix?.steps ?? {};
  return (
    <figure class={columns.length > MOST_NAMED ? 'heat-map many' : 'heat-map'}>
      <table>
        <caption class="unseen">Risks by probability (rows) and impact (columns)</caption>
        <thead>
          <tr>
            <td class="axis">
              <span class="axis-rows">Probability</span> <span class="axis-columns">Impact</span>
            </td>
            {columns.map((impact, place) => (
              <th key={impact} scope="col">
                <Rating rating={impact} title={matrix?.impact?.[place]} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...rows.entries()].toReversed().map(([row, probability]) => (
            <tr key={probability}>
              <th scope="row">
                <Rating rating={probability} title={matrix?.probability?.[row]} />
              </th>
              {columns.map((impact, column) => (
                <Cell
                  key={impact}
                  cell={{ probability, impact }}
                  level={levelOf(matrix, matrix?.cells[row]?.[column])}
                  risks={risks}
                  prefix={prefix}
                />
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

interface CellProps {
  readonly cell: Standing;
  readonly level: NamedLevel | undefined;
  readonly risks: readonly AssessedRisk[];
  readonly prefix: string;
}

function Cell({ cell, level, risks, prefix }: CellProps) {
  const isHere = (at: Standing | undefined) => at?.probability === cell.probability && at.impact === cell.impact;
  const stands = risks.map((risk) => ({ risk, at: standings(risk) }));
  const now = stands.flatMap(({ risk, at }) => (isHere(at.residual ?? at.inherent) ? risk : []));
  const before = stands.flatMap(({ risk, at }) =>
    at.residual && isHere(at.inherent) && !isHere(at.residual) ? risk : [],
  );
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
