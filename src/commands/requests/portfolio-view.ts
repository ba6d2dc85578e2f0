import { labelsOf } from '../../facts/catalog-words.ts';
import { converter } from '../../facts/gathering/money.ts';
import { settingsOrigin, teamsOf } from '../../facts/gathering/source.ts';
import { scoringInput } from '../../facts/ranking.ts';
import { analyseScores } from '../../facts/score-analysis.ts';
import { evaluationOf, modelIdOf } from '../../facts/scoring-model.ts';
import type { Analysis } from '../../reports/model/portfolio/analysis.ts';
import type { PortfolioModel, SelectionSettings } from '../../reports/model/portfolio/portfolio.ts';
import type { Project } from '../../workspace/project.ts';
import type { Target } from '../../workspace/target.ts';

/** What the portfolio's page is drawn from. */
export function portfolioView(target: Target): PortfolioModel {
  const { workspace, project } = target;
  const { configuration } = project;
  const settings = settingsOrigin(target, '')?.file;
  return {
    title: configuration.settings.title ?? nameOf(project.root),
    root: project.root,
    folder: `${workspace.folder}/`,
    ...(settings !== undefined && { settings }),
    evaluation: evaluationOf(configuration),
    modelId: modelIdOf(project),
    projects: projectsOf(target),
    selection: selectionSettings(project),
    labels: labelsOf(configuration, ['skills', 'skill-levels']),
  };
}

/** The charters as they are to be rated, whether or not there is the model that they are rated by. */
function projectsOf(target: Target): PortfolioModel['projects'] {
  const { defaultModel } = target.project.configuration.catalog.evaluation;
  return (scoringInput(target) ?? scoringInput(target, defaultModel))?.projects ?? [];
}

/** How far the ranking can be trusted; null where there is none. */
export function portfolioAnalysis(target: Target): Analysis | null {
  const { catalog } = target.project.configuration;
  return Object.hasOwn(catalog.evaluation.models, modelIdOf(target.project)) ? analyseScores(target) : null;
}

function selectionSettings(project: Project): SelectionSettings {
  const { objective = 'score', budget, scenarios = {} } = project.configuration.settings.portfolio ?? {};
  const { currency, convert } = converter(project);
  const amount = convert(budget, { file: '', pointer: '/portfolio/budget' }).amount;
  return {
    objective,
    ...(currency !== undefined && { currency }),
    ...(amount !== undefined && { budget: amount }),
    scenarios: Object.entries(scenarios).map(([id, scenario]) => ({
      id,
      title: scenario?.title ?? id,
      ...(scenario?.description !== undefined && { description: scenario.description }),
    })),
    teams: teamsOf(project).length,
  };
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
