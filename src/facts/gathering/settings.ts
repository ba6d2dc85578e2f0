import { joinPointer, splitPointer } from '../../documents/pointer.ts';
import type { CapacityProblem } from '../../engines/capacity/types.ts';
import { type Source, settingsOrigin } from './source.ts';

/**
 * What `portolan.yaml` says and cannot be used as it is written. Rules say on its line what is wrong; an answer that
 * does without a limit has to say so itself.
 * @param parts JSON Pointers of what the answer makes use of
 */
export function settingsProblems(source: Source, parts: readonly string[]): CapacityProblem[] {
  const { document, issues } = source.project.configuration;
  if (document === undefined) return [];
  const places = issues.flatMap(({ keyword, pointer, params }) => {
    if (keyword === 'required') return [];
    return keyword === 'additionalProperties' ? joinPointer(pointer, String(params.additionalProperty)) : pointer;
  });
  const unusable = [...new Set(places)].flatMap((pointer): CapacityProblem[] => {
    if (!parts.some((part) => isWithin(pointer, part) || isWithin(part, pointer))) return [];
    const message = `"${splitPointer(pointer).join('.')}" of portolan.yaml cannot be used as it is written: it does not count. portolan check says why.`;
    return [{ code: 'unusable-setting', message, origin: settingsOrigin(source, pointer) }];
  });
  if (document.problems.length === 0) return unusable;
  const message = 'portolan.yaml has syntax errors: what it says may not count. portolan check names them.';
  return [{ code: 'unreadable-settings', message, origin: settingsOrigin(source, '') }, ...unusable];
}

function isWithin(pointer: string, whole: string): boolean {
  return pointer === whole || pointer.startsWith(`${whole}/`);
}
