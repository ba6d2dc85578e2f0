import picomatch from 'picomatch';
import { conform } from '../artifacts/conform.ts';
import type { Portolan } from '../artifacts/generated/portolan.ts';
import { type DeepPartial, isKind, KINDS, type Kind } from '../artifacts/kinds.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { shippedCatalog } from '../catalog/generated/catalog.ts';
import { type CatalogProblem, mergeCatalog } from '../catalog/merge.ts';
import type { SourceDocument } from '../documents/document.ts';
import { nodeAt } from '../documents/pointer.ts';
import type { TreeNode } from '../documents/tree.ts';
import { toValue } from '../documents/value.ts';
import { type SchemaIssue, validateValue } from '../schema/validate.ts';
import { type IdFormat, type IdOwner, idFormats } from './id-format.ts';

/** What `portolan.yaml` says, with the defaults of what it does not say. */
export interface Configuration {
  /** Undefined when the project has no `portolan.yaml`. */
  readonly document: SourceDocument | undefined;
  readonly settings: DeepPartial<Portolan>;
  /** The shipped catalogue with the overrides of `catalog:`. */
  readonly catalog: Catalog;
  readonly catalogProblems: readonly CatalogProblem[];
  readonly issues: readonly SchemaIssue[];
  readonly ids: Readonly<Record<IdOwner, IdFormat>>;
  /** Files above this are not parsed. */
  readonly maxFileBytes: number;
  /** The kind that `paths:` gives to a file, by its path in the project. */
  placedKind(file: string): Kind | undefined;
  /** Whether `include:` and `exclude:` let a file in. */
  covers(file: string): boolean;
}

/** 5 MB: far above what people write, far below what stalls an editor. */
const MAX_FILE_KILOBYTES = 5120;

export function readConfiguration(document: SourceDocument | undefined): Configuration {
  const value = document?.root && toValue(document.root);
  const issues = document?.root ? validateValue('portolan', value) : [];
  const overrides = document?.root && valueAt(document.root, '/catalog');
  const conformed = conform(value, issues);
  const settings: DeepPartial<Portolan> = typeof conformed === 'object' && conformed !== null ? conformed : {};
  // The override as written: values that the schema of the configuration cannot judge are judged by the merge.
  const { catalog, problems } = mergeCatalog(shippedCatalog, overrides, { roles: Object.keys(settings.roles ?? {}) });
  const include = matcher(settings.include);
  const exclude = matcher(settings.exclude);
  const placed = KINDS.map((kind) => ({ kind, matches: matcher(pathsOf(settings, kind)) }));
  return {
    document,
    settings,
    catalog,
    catalogProblems: problems,
    issues,
    ids: idFormats(settings.ids),
    maxFileBytes: (settings.limits?.maxFileKilobytes ?? MAX_FILE_KILOBYTES) * 1024,
    placedKind: (file) => placed.find(({ matches }) => matches?.(file))?.kind,
    covers: (file) => (include?.(file) ?? true) && !exclude?.(file),
  };
}

function pathsOf(settings: DeepPartial<Portolan>, kind: Kind): readonly (string | undefined)[] | undefined {
  const paths: Partial<Record<string, readonly (string | undefined)[] | undefined>> = settings.paths ?? {};
  return isKind(kind) ? paths[kind] : undefined;
}

/** Undefined when there are no globs: then everything or nothing holds, as the caller sees fit. */
function matcher(globs: readonly (string | undefined)[] | undefined): ((file: string) => boolean) | undefined {
  const patterns = (globs ?? []).filter((glob) => glob !== undefined);
  return patterns.length === 0 ? undefined : picomatch(patterns, { dot: true, noextglob: true });
}

function valueAt(root: TreeNode, pointer: string): unknown {
  const found = nodeAt(root, pointer)?.value;
  return found && toValue(found);
}
