import { didYouMean, shorten } from './schema/words.ts';

/** That no rule has a code. */
export function unknownCode(code: string, known: readonly string[]): string {
  return `There is no rule "${shorten(code)}".${didYouMean(code, known) || ' Run "portolan explain" for the list.'}`;
}
