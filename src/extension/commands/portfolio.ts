import type { ResultOf } from '../../commands/command.ts';
import type { CommandOf } from '../../commands/generated/load.ts';
import type { PortfolioTab } from '../../reports/model/portfolio/state.ts';
import type { Services } from '../services.ts';
import { givenOf, readOptions } from './arguments.ts';
import { CANCELLED, projectOf } from './choose-project.ts';

/**
 * Runs an engine on a project, shows its tab of the portfolio and returns the JSON of the command line; undefined when
 * the user was asked for a project and turned away.
 */
export async function runOnPortfolio<Name extends 'score' | 'capacity'>(
  services: Services,
  { command, tab }: { readonly command: Name; readonly tab: PortfolioTab },
  argument: unknown,
): Promise<ResultOf<CommandOf<Name>> | undefined> {
  const options = readOptions(argument);
  const uri = await projectOf(services, options);
  if (uri === CANCELLED) return undefined;
  if (options.show) services.portfolios.show(uri, tab);
  return services.connection.execute(command, { ...givenOf(command, argument), ...(uri !== undefined && { uri }) });
}
