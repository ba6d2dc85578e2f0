import { nodeAt, splitPointer } from '../../documents/pointer.ts';
import { toValue } from '../../documents/value.ts';
import type { JsonSchema } from '../../schema/json-schema.ts';
import type { Place } from '../../workspace/locate.ts';
import { atKey, atValue, type Finding, type Rule } from '../rule.ts';
import { type SchemaFile, schemaFile } from '../schema-file.ts';
import { schemaIssues } from './issues.ts';
import type { FileIssue } from './meant.ts';

/** What a message is made of. */
export interface IssueContext {
  readonly file: SchemaFile;
  readonly issue: FileIssue;
  /** The offending value (or key); undefined when it is missing. */
  readonly value: unknown;
  /** What the value is to its author: `"status"`, `An entry of "tags"`, `A charter`. */
  readonly subject: string;
  /** What may stand there. */
  readonly schema: JsonSchema;
}

/** A rule that reports what a schema forbids. */
export function schemaRule({
  keywords,
  message,
  place,
  ...rule
}: Omit<Rule, 'check' | 'severity'> & {
  /** Keywords of JSON Schema whose violation the rule reports. */
  readonly keywords: readonly string[];
  message(context: IssueContext): string;
  place?(context: IssueContext): Place;
}): Rule {
  return {
    ...rule,
    severity: 'error',
    *check({ record, project }): Generator<Finding> {
      const file = schemaFile(record, project);
      if (!file) return;
      for (const issue of schemaIssues(record, project).issues) {
        if (!keywords.includes(issue.keyword)) continue;
        const context = contextOf(file, issue);
        const usual = issue.isKey ? atKey(issue.pointer) : atValue(issue.pointer);
        yield { place: place?.(context) ?? usual, message: message(context) };
      }
    },
  };
}

function contextOf(file: SchemaFile, issue: FileIssue): IssueContext {
  const node = nodeAt(file.root, issue.pointer)?.value;
  const schema = file.schemaAt(issue.pointer);
  if (issue.isKey) {
    const key = splitPointer(issue.pointer).at(-1);
    const { propertyNames = {} } = file.schemaAt(parentPointer(issue.pointer));
    return { file, issue, value: key, subject: `The key "${key}"`, schema: propertyNames };
  }
  // What lacks a field, or has too many, is seldom small.
  const value = issue.keyword === 'required' || issue.keyword === 'additionalProperties' ? undefined : toValue(node);
  return { file, issue, value, subject: subjectOf(file, issue.pointer), schema };
}

function subjectOf({ noun, root }: SchemaFile, pointer: string): string {
  const segments = splitPointer(pointer);
  const last = segments.at(-1);
  if (last === undefined) return `A ${noun}`;
  const isItem = nodeAt(root, parentPointer(pointer))?.value.kind === 'sequence';
  return isItem ? `An entry of "${segments.findLast((segment) => !/^\d+$/.test(segment))}"` : `"${last}"`;
}

function parentPointer(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}
