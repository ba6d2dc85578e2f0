import type { Origin } from '../../engines/capacity/types.ts';
import type { SelectionResult } from '../../engines/selection/types.ts';
import { locatePointer } from '../../workspace/locate.ts';
import type { Target } from '../../workspace/target.ts';

/** The same answer with the lines on which limits in conflict, limits that bind or are short, and what is wrong stand. */
export function withLines(target: Target, result: SelectionResult): SelectionResult {
  const lined = <Thing extends { readonly origin?: Origin | undefined }>(thing: Thing): Thing =>
    thing.origin === undefined ? thing : { ...thing, origin: placed(target, thing.origin) };
  return {
    ...result,
    conflict: result.conflict.map(lined),
    rejected: result.rejected.map((each) => ({
      ...each,
      needs: each.needs.map((need) => ({ ...need, limit: lined(need.limit) })),
    })),
    binding: result.binding.map((each) => ({ ...each, limit: lined(each.limit) })),
    problems: result.problems.map(lined),
  };
}

function placed({ workspace, project }: Target, origin: Origin): Origin {
  const record = project.records().find(({ uri }) => workspace.fileOf(uri) === origin.file);
  return record === undefined ? origin : { ...origin, line: locatePointer(record, origin.pointer).start.line };
}
