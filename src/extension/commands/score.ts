import { l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { COMMANDS } from '../../server/protocol.ts';
import type { ScoredProject, ScoreResult } from '../contract.ts';
import { artifactOf, openArtifact } from '../navigate.ts';
import type { Services } from '../services.ts';
import { percentText, scoreText } from '../words.ts';
import { readOptions } from './arguments.ts';
import { CANCELLED, projectOf } from './choose-project.ts';
import { newArtifact } from './new-artifact.ts';

/**
 * Scores and ranks the charters, shows the ranking and returns the JSON of `portolan score`; undefined when the user
 * was asked for a project and turned away.
 */
export async function scorePortfolio(services: Services, argument: unknown): Promise<ScoreResult | undefined> {
  const options = readOptions(argument);
  const uri = await projectOf(services, options);
  if (uri === CANCELLED) return undefined;
  const result = await services.connection.execute<ScoreResult>(COMMANDS.score, uri ? { uri } : {});
  if (options.show) void showRanking(services, result);
  return result;
}

interface RankingItem extends QuickPickItem {
  readonly run?: () => Promise<unknown>;
}

async function showRanking(services: Services, result: ScoreResult): Promise<void> {
  const { projects } = result;
  const items = projects.length === 0 ? [firstCharter(services)] : rankingItems(services, result);
  const placeHolder =
    projects.length === 0
      ? l10n.t('There is no charter to score yet.')
      : l10n.t('Charters by score, 0 to 100. Choose one to open it.');
  const title = l10n.t('Portfolio Ranking');
  const chosen = await window.showQuickPick(items, {
    title,
    placeHolder,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  await chosen?.run?.();
}

function firstCharter(services: Services): RankingItem {
  return { label: l10n.t('$(add) New Charter…'), run: () => newArtifact(services, { kind: 'charter' }) };
}

/** The charters in their order, under the names of their priorities. */
function rankingItems(services: Services, { projects, model, priorities }: ScoreResult): RankingItem[] {
  const items: RankingItem[] = [];
  let band: string | null | undefined;
  for (const project of projects) {
    if (project.priority !== band) {
      band = project.priority;
      const label = priorities.find(({ id }) => id === band)?.title ?? band ?? l10n.t('Not rated');
      items.push({ label, kind: QuickPickItemKind.Separator });
    }
    const dimensions = model.dimensions.flatMap(({ id, title }) => {
      const value = project.dimensions[id];
      return value === undefined ? [] : [`${title} ${Math.round(value)}`];
    });
    items.push({ ...rankingItem(project, dimensions), run: () => openProject(services, project) });
  }
  return items;
}

async function openProject({ artifacts }: Services, project: ScoredProject): Promise<void> {
  const artifact = await artifactOf(artifacts, project);
  if (artifact) await openArtifact(artifact);
}

function rankingItem({ id, title, score, rank, completeness }: ScoredProject, dimensions: string[]): QuickPickItem {
  const complete = completeness < 1 ? l10n.t('{0} rated', percentText(completeness)) : '';
  return {
    label: [rank === null ? '' : `${rank}.`, title ?? id].filter(Boolean).join('  '),
    description: [score === null ? '' : scoreText(score), title === null ? '' : id].filter(Boolean).join('  ·  '),
    detail: [...dimensions, complete].filter(Boolean).join(', '),
  };
}
