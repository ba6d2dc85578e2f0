import { CancellationError } from 'vscode';
import type { SelectionResult } from '../../reports/model/portfolio/types.ts';
import type { Services } from '../services.ts';
import { readOptions, readSelectOptions } from './arguments.ts';
import { CANCELLED, projectOf } from './choose-project.ts';

/**
 * Computes the best set of projects, shows it with its reasons and returns the JSON of `portolan select`; undefined when
 * the user was asked for a project and turned away, or cancelled the computation.
 */
export async function selectPortfolio(services: Services, argument: unknown): Promise<SelectionResult | undefined> {
  const options = readOptions(argument);
  const uri = await projectOf(services, options);
  if (uri === CANCELLED) return undefined;
  if (options.show) services.portfolios.show(uri, 'selection');
  const request = { ...(uri && { uri }), frontier: false, ...readSelectOptions(argument) };
  try {
    return await services.selector.select(request);
  } catch (error) {
    if (error instanceof CancellationError) return undefined;
    throw error;
  }
}
