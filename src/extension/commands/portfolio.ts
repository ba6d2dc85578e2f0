import { CancellationError } from 'vscode';
import type { ResultOf } from '../../commands/command.ts';
import type { CommandOf } from '../../commands/generated/load.ts';
import type { PortfolioTab } from '../../reports/model/portfolio/what-if.ts';
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

/**
 * Computes the best set of projects, shows it with its reasons and returns the JSON of `portolan select`; undefined when
 * the user was asked for a project and turned away, or cancelled the computation.
 */
export async function selectPortfolio(
  services: Services,
  argument: unknown,
): Promise<ResultOf<CommandOf<'select'>> | undefined> {
  const options = readOptions(argument);
  const uri = await projectOf(services, options);
  if (uri === CANCELLED) return undefined;
  if (options.show) services.portfolios.show(uri, 'selection');
  const request = { ...(uri && { uri }), frontier: false, ...givenOf('select', argument) };
  try {
    return await services.selector.select(request);
  } catch (error) {
    if (error instanceof CancellationError) return undefined;
    throw error;
  }
}
