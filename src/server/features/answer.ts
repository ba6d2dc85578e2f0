import type { CancellationToken } from 'vscode-languageserver';
import type { LanguageFile } from '../../language/file.ts';
import type { FeatureContext } from './feature.ts';

/**
 * Answers a request about a file once everything that the client said before is known; null when the request is
 * cancelled meanwhile, and for files that are not Portolan's.
 */
export async function answerFor<Result>(
  { file }: FeatureContext,
  uri: string,
  token: CancellationToken,
  answer: (file: LanguageFile) => Result | Promise<Result>,
): Promise<Result | null> {
  if (token.isCancellationRequested) return null;
  const known = await file(uri);
  return known && !token.isCancellationRequested ? answer(known) : null;
}
