import { nearest } from '../documents/pointer.ts';
import type { ChangeClassification, ChangeReason } from '../engines/change/types.ts';
import { classificationOf } from '../facts/classification.ts';
import type { Artifact } from '../kinds/artifact.ts';
import type { Target } from '../workspace/target.ts';

/** A reason with the line (from 0) that it was read from. */
export interface LocatedReason extends ChangeReason {
  readonly line?: number;
}

/** The contract of `classify`. */
export interface ClassifyResult {
  readonly changes: readonly (Omit<ChangeClassification, 'reasons'> & { readonly reasons: readonly LocatedReason[] })[];
}

/**
 * The class of change requests, what they owe and why.
 * @param uris only these; all of the project when undefined
 */
export function classify({ workspace, project }: Target, uris?: readonly string[]): ClassifyResult {
  const requests = project.artifacts().flatMap((artifact) => {
    return artifact.kind === 'change-request' && (uris?.includes(artifact.uri) ?? true) ? [artifact] : [];
  });
  return {
    changes: requests.map((artifact) => {
      const file = workspace.fileOf(artifact.uri);
      const classification = classificationOf(artifact, project);
      const reasons = classification.reasons.map((reason) => ({
        ...reason,
        file,
        ...lineOf(artifact, reason.pointer),
      }));
      return { ...classification, file, reasons };
    }),
  };
}

function lineOf({ tree, document }: Artifact<'change-request'>, pointer: string | undefined): { line?: number } {
  if (pointer === undefined) return {};
  const span = nearest(tree, pointer)?.anchor;
  return span ? { line: document.lines.positionAt(span.start).line } : {};
}
