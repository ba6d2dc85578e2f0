import { useMemo, useState } from 'preact/hooks';
import { count } from '../../../format/words.ts';
import { type Analysis, methodOf, robustnessByKey } from '../../../model/portfolio/analysis.ts';
import type { PortfolioModel } from '../../../model/portfolio/portfolio.ts';
import { partsOfRanking, priorityTitle, rankingRows, unrankedWords } from '../../../model/portfolio/ranking.ts';
import { isMoved, methodWords, sharesOf } from '../../../model/portfolio/weights.ts';
import { measure, NOTHING_TRIED, rankingOf } from '../../../model/portfolio/what-if.ts';
import { usePortfolio } from '../parts/context.ts';
import { Empty } from '../parts/part.tsx';
import { Button, Place } from '../parts/swatch.tsx';
import { RankingValues, useRanking } from './context.ts';
import { Row } from './row.tsx';
import { Weights } from './weights.tsx';

/** So many rows are drawn unless the reader wants all: more would not follow a slider. */
const MOST_ROWS = 150;

interface RankingProps {
  readonly portfolio: PortfolioModel;
  readonly analysis: Analysis | undefined;
}

/** The charters by score, how far that order can be trusted, and what would change it. */
export function Ranking({ portfolio, analysis }: RankingProps) {
  const { state, actions } = usePortfolio();
  const [isWhole, showWhole] = useState(false);
  const measured = useMemo(() => measure(portfolio), [portfolio]);
  const before = useMemo(() => measured && rankingOf(measured), [measured]);
  const result = useMemo(() => measured && rankingOf(measured, state.whatIf), [measured, state.whatIf]);
  const known = useMemo(() => robustnessByKey(analysis), [analysis]);
  if (portfolio.projects.length === 0) return <NoCharters />;
  if (measured === undefined || before === undefined || result === undefined) return <NoModel portfolio={portfolio} />;
  const rows = rankingRows(result, before);
  const { ranked, provisional, apart } = partsOfRanking(rows, ({ project }) => project);
  const words = unrankedWords(result);
  const bands = result.priorities.map(({ atLeast }) => atLeast).filter((score) => score > 0);
  const robustness = analysis?.robustness;
  const most = isWhole || actions === undefined ? rows.length : MOST_ROWS;
  const columns = robustness === undefined ? 6 : 7;
  const parts = [
    { name: 'ranked', title: undefined, rows: ranked },
    { name: 'provisional', title: words.provisional, rows: provisional },
    { name: 'apart', title: words.apart, rows: apart },
  ];
  const moved = rows.filter((row) => (row.moved ?? 0) !== 0).length;
  return (
    <RankingValues.Provider value={{ prepared: measured.prepared, result, before }}>
      <div class="ranking-layout">
        <Weights analysis={analysis} />
        <div class="ranking-main">
          <TriedNotice moved={moved} />
          {before.projects.every(({ score }) => score === null) && <NothingRated />}
          <table class="ranking">
            <caption class="unseen">Projects by score, highest first</caption>
            <thead>
              <tr>
                <th scope="col" class="rank">
                  <span class="unseen">Rank</span>
                </th>
                <th scope="col">Project</th>
                <th scope="col" class="numeric score-cell">
                  Score
                </th>
                <th scope="col" class="stack-cell">
                  <span class="unseen">Parts of the score</span>
                </th>
                {robustness !== undefined && (
                  <th scope="col" class="chances-cell" title={methodOf(robustness)}>
                    Chances · first {robustness.top}
                  </th>
                )}
                <th scope="col" class="numeric rated-cell">
                  Rated
                </th>
                <th scope="col" class="priority-cell">
                  Priority
                </th>
              </tr>
            </thead>
            {parts.map(({ name, title, rows: own }, index) => {
              const before = parts.slice(0, index).reduce((sum, part) => sum + part.rows.length, 0);
              const shown = own.slice(0, Math.max(0, most - before));
              return (
                shown.length > 0 && (
                  <tbody key={name} class={name === 'ranked' ? undefined : `unranked ${name}`}>
                    {title !== undefined && (
                      <tr class="ranking-part">
                        <th colSpan={columns} scope="rowgroup">
                          {title}
                        </th>
                      </tr>
                    )}
                    {shown.map((row) => (
                      <Row
                        key={row.key}
                        row={row}
                        bands={bands}
                        priority={priorityTitle(row.project, result)}
                        robustness={known.get(row.key)}
                        of={ranked.length}
                        top={robustness?.top}
                        columns={columns}
                      />
                    ))}
                  </tbody>
                )
              );
            })}
          </table>
          {most < rows.length && (
            <p class="ranking-more">
              <Button onPress={() => showWhole(true)}>Show all {rows.length} projects</Button>
            </p>
          )}
          <p class="muted ranking-note">
            {methodWords(result.model)} {robustness !== undefined && `Chances: ${methodOf(robustness)}`}
          </p>
        </div>
      </div>
    </RankingValues.Provider>
  );
}

function NoCharters() {
  return (
    <Empty title="No charter yet" action={{ title: 'New charter', command: 'new-charter' }}>
      Every charter with ratings is scored from 0 to 100 and ranked here. Write the first one, or import a list of
      projects with the command line.
    </Empty>
  );
}

function NoModel({ portfolio }: { readonly portfolio: PortfolioModel }) {
  return (
    <Empty title="This scoring model does not exist">
      <Place file={portfolio.settings} pointer="/scoring/model">
        portolan.yaml
      </Place>{' '}
      asks for the model “{portfolio.modelId}”, which is not in the catalogue. Correct its name there.
    </Empty>
  );
}

function NothingRated() {
  return (
    <Empty title="Nothing is rated yet">
      Open a charter and answer the questions of the model under “scoring”. Unfold a project here to see which there
      are, and to try answers out.
    </Empty>
  );
}

/** Says that what is in view is not what the files say, and leads back. */
function TriedNotice({ moved }: { readonly moved: number }) {
  const { state, actions } = usePortfolio();
  const { prepared } = useRanking();
  const { whatIf } = state;
  const shares = sharesOf(prepared);
  const weights = Object.entries(whatIf.weights).some(([id, share]) => isMoved(share, shares[id] ?? 0));
  const ratings = Object.values(whatIf.ratings).reduce((sum, tried) => sum + Object.keys(tried).length, 0);
  if ((!weights && ratings === 0) || actions === undefined) return null;
  const changes = [weights ? 'weights' : '', ratings === 0 ? '' : count(ratings, 'rating')].filter(Boolean);
  return (
    <div class="tried" role="status">
      <p>
        <strong>What if:</strong> {changes.join(' and ')} changed,{' '}
        {moved === 0 ? 'no project moves' : `${count(moved, 'project')} ${moved === 1 ? 'moves' : 'move'}`}.{' '}
        <span class="muted">The files stay as they are.</span>
      </p>
      <Button onPress={() => actions.change({ ...state, whatIf: NOTHING_TRIED })}>Reset</Button>
    </div>
  );
}
