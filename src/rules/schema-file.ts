import { splitPointer } from '../documents/pointer.ts';
import type { TreeNode } from '../documents/tree.ts';
import { kindNoun } from '../kinds/kinds.ts';
import type { JsonSchema } from '../schema/json-schema.ts';
import type { SchemaName } from '../schema/registry.ts';
import type { SchemaIssue } from '../schema/validate.ts';
import { placeAt } from '../schema/walk.ts';
import type { FileRecord } from '../workspace/file-input.ts';
import type { Project } from '../workspace/project.ts';

/** A file that is held to a schema: an artifact, or the configuration. */
export interface SchemaFile {
  readonly schema: SchemaName;
  /** What it is, such as `charter`; fits behind `This` and `a`. */
  readonly noun: string;
  readonly root: TreeNode | undefined;
  /** What could not be read of its text. */
  readonly unreadable: readonly string[];
  readonly issues: readonly SchemaIssue[];
  /** What may stand at a JSON Pointer; empty where the schema knows nothing. */
  schemaAt(pointer: string): JsonSchema;
}

/** Undefined for files that are held to no schema, such as a `portolan.yaml` that is not in effect. */
export function schemaFile(record: FileRecord, project: Project): SchemaFile | undefined {
  if (record.artifact) {
    const { artifact } = record;
    return describe(record, artifact.kind, kindNoun(artifact.kind), () => artifact.tree, record.issues);
  }
  if (!isInEffect(record, project)) return undefined;
  return describe(record, 'portolan', 'configuration', () => record.document?.root, project.configuration.issues);
}

/** Whether a file is the configuration that its project goes by. */
export function isInEffect({ uri, recognition }: FileRecord, { configuration }: Project): boolean {
  return recognition.type === 'configuration' && configuration.document?.uri === uri;
}

function describe(
  { document }: FileRecord,
  schema: SchemaName,
  noun: string,
  rootOf: () => TreeNode | undefined,
  issues: readonly SchemaIssue[],
): SchemaFile {
  const schemaAt = (pointer: string): JsonSchema => placeAt(schema, splitPointer(pointer))?.schema ?? {};
  const unreadable = (document?.problems ?? [])
    .filter(({ code }) => code === 'syntax/yaml')
    .map(({ start, end }) => document?.text.slice(start, end) ?? '');
  return {
    schema,
    noun,
    // Most files have no findings, and are judged without a look at their tree.
    get root() {
      return rootOf();
    },
    unreadable,
    issues,
    schemaAt,
  };
}
