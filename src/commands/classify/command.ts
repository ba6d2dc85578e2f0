import { nearest } from '../../documents/pointer.ts';
import type { ChangeClassification, ChangeReason } from '../../engines/change/types.ts';
import { classificationOf } from '../../facts/classification.ts';
import type { Artifact } from '../../kinds/artifact.ts';
import { type Day, dayFor } from '../../workspace/day.ts';
import type { Target } from '../../workspace/target.ts';
import { UnusableError } from '../../workspace/unusable.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { defineCommand, urisOf } from '../command.ts';

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
export function classify({ workspace, project }: Target, today: Day, uris?: readonly string[]): ClassifyResult {
  const requests = project.artifacts().flatMap((artifact) => {
    return artifact.kind === 'change-request' && (uris?.includes(artifact.uri) ?? true) ? [artifact] : [];
  });
  return {
    changes: requests.map((artifact) => {
      const file = workspace.fileOf(artifact.uri);
      const classification = classificationOf(artifact, project, dayFor(today, project));
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

/** A file that was to be classified holds no change request. */
export class NotAChangeRequestError extends UnusableError {
  constructor(file: string) {
    super(`${file} is no change request.`);
  }
}

/**
 * The contract of `classify` for some files, in their order. Each is judged by the catalogue of its own project.
 * @throws {NotAChangeRequestError}
 */
export function classifyFiles(workspace: Workspace, today: Day, uris: readonly string[]): ClassifyResult {
  return {
    changes: uris.flatMap((uri) => {
      const project = workspace.projectOf(uri);
      if (project.record(uri)?.artifact?.kind !== 'change-request')
        throw new NotAChangeRequestError(workspace.fileOf(uri));
      return classify({ workspace, project }, today, [uri]).changes;
    }),
  };
}

export const command = defineCommand({
  name: 'classify',
  wire: 'portolan.server.classify',
  summary: 'say the class of change requests, and what they owe',
  examples: ['classify', 'classify changes/CR-2026-014.change.yaml'],
  editor: { command: 'portolan.classifyChange', title: 'Classify Change', icon: '$(tag)' },
  args: {
    files: {
      type: 'files',
      description: 'Only these change requests; all when missing.',
      formerly: 'uris',
      cli: { positional: true },
    },
  },
  run: (target, { files = [] }, { dayOf }): ClassifyResult =>
    files.length > 0 ? classifyFiles(target.workspace, dayOf, urisOf(target, files)) : classify(target, dayOf),
});
