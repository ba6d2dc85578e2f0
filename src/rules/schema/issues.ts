import type { SchemaName } from '../../schema/registry.ts';
import type { SchemaIssue } from '../../schema/validate.ts';
import type { FileRecord, Project } from '../../workspace/project.ts';

/** The schema that a file is held to, and how it violates it: one issue a cause. */
export interface FileIssues {
  readonly schema: SchemaName;
  readonly issues: readonly SchemaIssue[];
}

/** Undefined for files that are held to no schema, such as adopted decision records. */
export function schemaIssues(record: FileRecord, project: Project): FileIssues | undefined {
  if (record.recognition.type === 'configuration') {
    return { schema: 'portolan', issues: oneByCause(project.configuration.issues) };
  }
  return record.artifact && { schema: record.artifact.kind, issues: oneByCause(record.issues) };
}

/** A value of the wrong type violates everything else too: only the type is worth saying. */
function oneByCause(issues: readonly SchemaIssue[]): readonly SchemaIssue[] {
  const mistyped = new Set(issues.flatMap(({ keyword, pointer }) => (keyword === 'type' ? pointer : [])));
  return issues.filter(
    ({ keyword, pointer }) => keyword !== 'propertyNames' && (keyword === 'type' || !mistyped.has(pointer)),
  );
}
