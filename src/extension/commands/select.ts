import { CancellationError } from 'vscode';
import type { ResultOf } from '../../commands/command.ts';
import type { CommandOf } from '../../commands/generated/load.ts';
import type { Services } from '../services.ts';
import { givenOf, readOptions } from './arguments.ts';
import { CANCELLED, projectOf } from './choose-project.ts';

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
