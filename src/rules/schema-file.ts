import { splitPointer } from '../documents/pointer.ts';
import type { TreeNode } from '../documents/tree.ts';
import { stepMeant } from '../facts/step-words.ts';
import { kindNoun } from '../kinds/kinds.ts';
import type { JsonSchema } from '../schema/json-schema.ts';
import type { SchemaName } from '../schema/registry.ts';
import type { SchemaIssue } from '../schema/validate.ts';
import { placeAt } from '../schema/walk.ts';
import type { FileRecord } from '../workspace/file-input.ts';
import type { Project } from '../workspace/project.ts';
import { stepIssues, withSteps } from './matrix-steps.ts';

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
  /** The step of the risk matrix that a value at a JSON Pointer means, where it is none and a step belongs there. */
  stepMeant(pointer: string, value: unknown): number | undefined;
}

/** Undefined for files that are held to no schema, such as a `portolan.yaml` that is not in effect. */
export function schemaFile(record: FileRecord, project: Project): SchemaFile | undefined {
  if (record.artifact) {
    const { artifact } = record;
    const { matrix } = project.configuration.catalog.risks;
    const steps = stepIssues(artifact.ratings, matrix);
    // What the matrix of the project says of a number goes before what every matrix would say of it.
    const issues = steps.length > 0 ? [...steps, ...record.issues] : record.issues;
    return describe(record, project, {
      schema: artifact.kind,
      noun: kindNoun(artifact.kind),
      rootOf: () => artifact.tree,
      issues,
    });
  }
  if (!isInEffect(record, project)) return undefined;
  return describe(record, project, {
    schema: 'portolan',
    noun: 'configuration',
    rootOf: () => record.document?.root,
    issues: project.configuration.issues,
  });
}

/** Whether a file is the configuration that its project goes by. */
export function isInEffect({ uri, recognition }: FileRecord, { configuration }: Project): boolean {
  return recognition.type === 'configuration' && configuration.document?.uri === uri;
}

interface Held {
  readonly schema: SchemaName;
  readonly noun: string;
  rootOf(): TreeNode | undefined;
  readonly issues: readonly SchemaIssue[];
}

function describe(
  { document }: FileRecord,
  { configuration }: Project,
  { schema, noun, rootOf, issues }: Held,
): SchemaFile {
  const { matrix } = configuration.catalog.risks;
  const schemaAt = (pointer: string): JsonSchema =>
    withSteps(placeAt(schema, splitPointer(pointer))?.schema ?? {}, matrix);
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
    stepMeant: (pointer, value) => {
      const scale = schemaAt(pointer)['x-portolan-steps'];
      return scale === undefined || scale === 'factors'
        ? undefined
        : stepMeant(configuration.catalog.risks, scale, value);
    },
  };
}
