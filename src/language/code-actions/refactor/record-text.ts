import type { SourceDocument } from '../../../documents/document.ts';
import { withSections } from '../../../documents/prose.ts';
import { toValue } from '../../../documents/value.ts';
import type { Artifact } from '../../../kinds/artifact.ts';
import { recognise } from '../../../kinds/recognise.ts';
import { wantedSections } from '../../../kinds/sections.ts';
import type { Project } from '../../../workspace/project.ts';

/** A record that is about to be written in another format. */
export interface RecordText {
  readonly artifact: Artifact;
  readonly document: SourceDocument;
  /** Path of the new file in the project. */
  readonly file: string;
  readonly project: Project;
}

const HEADER = ['apiVersion', 'kind'];

/** Whether a document says the same about the same kind of record, but for the two header lines. */
export function isSameRecord({ artifact }: RecordText, after: SourceDocument): boolean {
  const tree = withSections(after, wantedSections(artifact.kind));
  return after.problems.length === 0 && sameValue(withoutHeader(toValue(tree)), withoutHeader(toValue(artifact.tree)));
}

function withoutHeader(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !HEADER.includes(key)));
}

/** The header lines that the new file needs to be known as what it is; none where its name or place says it. */
export function headerLines({ artifact, file, project }: RecordText, text: string): string[] {
  const { configuration } = project;
  const found = recognise(file, text, configuration.placedKind(file));
  if (found.type === 'artifact' && found.kind === artifact.kind && found.origin !== 'adopted') return [];
  return ['apiVersion: portolan/v1', `kind: ${artifact.kind}`];
}

/** Whether two plain values are equal, whatever the order of keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((each, index) => sameValue(each, b[index]))
    );
  }
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return left.length === right.size && left.every(([key, value]) => right.has(key) && sameValue(value, right.get(key)));
}
