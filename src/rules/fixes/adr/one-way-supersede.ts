import { addToList } from '../add-to-list.ts';
import { orderIn, pointerOf } from '../context.ts';
import type { Fix, Fixer } from '../fix.ts';

/** Names this record in the other one. */
export const fixOneWaySupersede: Fixer = function* ({ record, project, finding }): Generator<Fix> {
  const { artifact } = record;
  const other = finding.related?.[0]?.artifact;
  const { id } = artifact ?? {};
  const property = pointerOf(finding.place).startsWith('/supersededBy') ? 'supersedes' : 'supersededBy';
  // An adopted record says it in prose of its author's own.
  if (!other || id === undefined || other.origin === 'adopted') return;
  yield {
    title: `Add "${property}: ${id}" to ${other.id ?? other.file}`,
    preferred: true,
    changes: () => {
      const target = project.record(other.uri);
      const edits = target && addToList(other.document, `/${property}`, [id], orderIn(target, project));
      return edits && [{ uri: other.uri, edits }];
    },
  };
};
