import type { SourceDocument } from '../documents/document.ts';
import { withSections } from '../documents/prose.ts';
import type { TreeNode } from '../documents/tree.ts';
import { toValue } from '../documents/value.ts';
import { type SchemaIssue, validateValue } from '../schema/validate.ts';
import { readAdoptedAdr } from './adr/adopted.ts';
import type { Artifact, Origin } from './artifact.ts';
import { conform } from './conform.ts';
import type { DataOf, Kind } from './kinds.ts';
import { linksOf } from './links.ts';
import { wantedSections } from './sections.ts';

export interface ReadOptions {
  readonly kind: Kind;
  readonly origin: Origin;
  /** Path in the workspace with `/`. */
  readonly file: string;
  /** Turns the number of a decision record into an id. */
  readonly formatId: (number: number) => string;
}

export interface Reading {
  readonly artifact: Artifact;
  /** What the schema forbids; none for adopted records, which promised nothing. */
  readonly issues: readonly SchemaIssue[];
}

/** An empty file is a record in which everything is missing. */
const EMPTY: TreeNode = { kind: 'mapping', entries: [], flow: false, start: 0, end: 0 };

/** Reads a document as an artifact of a kind. Never fails: what cannot be read is missing from `data`. */
export function readArtifact(document: SourceDocument, options: ReadOptions): Reading {
  const { kind, origin, file } = options;
  const adopted = origin === 'adopted';
  const tree = adopted
    ? readAdoptedAdr(document, file, options.formatId)
    : (withSections(document, wantedSections(kind)) ?? EMPTY);
  const value = toValue(tree);
  const issues = adopted ? [] : validateValue(kind, value);
  const data = (asRecord(conform(value, issues)) ?? {}) as DataOf<Kind>;
  const { id, title, status, date } = data;
  const links = linksOf(kind, tree);
  return {
    artifact: { kind, origin, uri: document.uri, file, id, title, status, date, data, links, document, tree },
    issues,
  };
}

function asRecord(value: unknown): object | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}
