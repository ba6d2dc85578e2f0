import { COMMANDS } from '../../server/protocol.ts';
import type { ScoreResult } from '../contract.ts';
import type { Services } from '../services.ts';
import { readOptions } from './arguments.ts';
import { CANCELLED, projectOf } from './choose-project.ts';

/**
 * Scores and ranks the charters, shows the ranking and returns the JSON of `portolan score`; undefined when the user
 * was asked for a project and turned away.
 */
export async function scorePortfolio(services: Services, argument: unknown): Promise<ScoreResult | undefined> {
  const options = readOptions(argument);
  const uri = await projectOf(services, options);
  if (uri === CANCELLED) return undefined;
  if (options.show) services.portfolios.show(uri, 'ranking');
  return services.connection.execute<ScoreResult>(COMMANDS.score, uri ? { uri } : {});
}
