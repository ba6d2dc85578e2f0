import { joinPointer, nodeAt, splitPointer } from '../../documents/pointer.ts';
import { toValue } from '../../documents/value.ts';
import type { JsonSchema } from '../../schema/json-schema.ts';
import type { SchemaIssue } from '../../schema/validate.ts';
import { placeAt } from '../../schema/walk.ts';
import { atKey, atValue, type Finding, inside, type Place, type Rule, type RuleDocumentation } from '../rule.ts';
import { schemaIssues } from './issues.ts';
import { choice, description, didYouMean, expectation } from './words.ts';

/** What a message is made of. */
interface IssueContext {
  readonly issue: SchemaIssue;
  /** The offending value; undefined when it is missing. */
  readonly value: unknown;
  /** Name of the property that the value belongs to. */
  readonly name: string;
  readonly schema: JsonSchema;
}

interface SchemaRule {
  readonly code: string;
  readonly title: string;
  readonly documentation: RuleDocumentation;
  /** Keywords of JSON Schema whose violation the rule reports. */
  readonly keywords: readonly string[];
  message(context: IssueContext): string;
  place?(context: IssueContext): Place;
}

function schemaRule(definition: SchemaRule): Rule {
  const { code, title, documentation, keywords, message, place } = definition;
  return {
    code,
    title,
    severity: 'error',
    documentation,
    *check({ record, project }): Generator<Finding> {
      const found = schemaIssues(record, project);
      const root = record.artifact?.tree ?? record.document?.root;
      for (const issue of found?.issues ?? []) {
        if (!found || !keywords.includes(issue.keyword)) continue;
        const segments = splitPointer(issue.pointer);
        const node = root && nodeAt(root, issue.pointer)?.value;
        const context: IssueContext = {
          issue,
          value: node && toValue(node),
          name: [...segments].reverse().find((segment) => !/^\d+$/.test(segment)) ?? found.schema,
          schema: placeAt(found.schema, segments)?.schema ?? {},
        };
        yield { place: place?.(context) ?? atValue(issue.pointer), message: message(context) };
      }
    },
  };
}

const BOUNDS: Readonly<Record<string, string>> = {
  minimum: 'at least',
  maximum: 'at most',
  exclusiveMinimum: 'above',
  exclusiveMaximum: 'below',
  multipleOf: 'a multiple of',
};

const text = (value: unknown): string => String(value);

export const schemaRules: readonly Rule[] = [
  schemaRule({
    code: 'schema/required',
    title: 'A field that the record cannot do without is missing',
    documentation: {
      why: 'The fields that are required are those without which nobody can decide on the record.',
      mend: 'Add the field. Hover over the key to see what belongs into it.',
    },
    keywords: ['required'],
    place: ({ issue }) => inside(issue.pointer),
    message: ({ issue, schema }) => {
      const name = text(issue.params.missingProperty);
      const property = schema.properties?.[name];
      const title =
        property?.title && property.title.toLowerCase() !== name.toLowerCase() ? ` (${property.title})` : '';
      return `"${name}"${title} is missing. Add it here.`;
    },
  }),
  schemaRule({
    code: 'schema/unknown-property',
    title: 'A field that Portolan does not know',
    documentation: {
      why: 'A misspelt name would be ignored silently, and what stands under it would be lost.',
      mend: 'Correct the name, or move your own data under `custom:`.',
    },
    keywords: ['additionalProperties'],
    place: ({ issue }) => atKey(joinPointer(issue.pointer, text(issue.params.additionalProperty))),
    message: ({ issue, schema }) => {
      const name = text(issue.params.additionalProperty);
      const hint = didYouMean(name, Object.keys(schema.properties ?? {}));
      return `There is no field "${name}" here.${hint === '' ? ' Remove it, or keep your own data under "custom".' : hint}`;
    },
  }),
  schemaRule({
    code: 'schema/type',
    title: 'A value of the wrong type',
    documentation: {
      why: 'A value of another type cannot be used: a list is not a text, a text is not a number.',
      mend: 'Write the value in the shape that the message names.',
    },
    keywords: ['type'],
    message: ({ name, schema, value }) => `"${name}" must be ${expectation(schema)}; it is ${description(value)}.`,
  }),
  schemaRule({
    code: 'schema/enum',
    title: 'A word that is none of the allowed ones',
    documentation: {
      why: 'Reports and gates count on a closed set of words; a misspelt status drops out of all of them.',
      mend: 'Use one of the words that the message lists.',
    },
    keywords: ['enum', 'const'],
    message: ({ name, schema, value, issue }) => {
      const allowed = schema.enum ?? (issue.params.allowedValue === undefined ? [] : [issue.params.allowedValue]);
      return `"${name}" is ${description(value)}; it must be ${choice(allowed)}.${didYouMean(value, allowed.map(String))}`;
    },
  }),
  schemaRule({
    code: 'schema/format',
    title: 'A value that is not written as its format asks',
    documentation: {
      why: 'Dates and addresses are compared and followed; that works only for one way of writing them.',
      mend: 'Dates are ISO 8601 (2026-11-20) and must exist in the calendar; links are complete URLs.',
    },
    keywords: ['format', 'pattern'],
    message: ({ name, schema, value }) => {
      const example = schema.examples?.[0];
      const like = example === undefined ? '' : ` such as ${JSON.stringify(example)}`;
      const what =
        schema.format === 'date' ? 'a date that exists, written' : `written${like === '' ? ' differently' : ''}`;
      return `"${name}" is ${description(value)}; it must be ${what}${like || ' such as 2026-11-20'}.`;
    },
  }),
  schemaRule({
    code: 'schema/range',
    title: 'A value outside its range',
    documentation: {
      why: 'Engines compute with the value; outside its range the result means nothing.',
      mend: 'Use a value within the bounds that the message names.',
    },
    keywords: [
      'minimum',
      'maximum',
      'exclusiveMinimum',
      'exclusiveMaximum',
      'minLength',
      'maxLength',
      'minItems',
      'maxItems',
      'uniqueItems',
      'minProperties',
      'multipleOf',
      'dependentRequired',
    ],
    message: ({ name, issue, value }) => {
      const { keyword, params } = issue;
      if (keyword === 'minLength' || keyword === 'minItems' || keyword === 'minProperties')
        return `"${name}" is empty. Fill it in, or remove it.`;
      if (keyword === 'maxLength' || keyword === 'maxItems')
        return `"${name}" is too long: at most ${text(params.limit)} are allowed.`;
      if (keyword === 'uniqueItems') return `"${name}" names the same thing twice. Remove one.`;
      if (keyword === 'dependentRequired')
        return `"${text(params.missingProperty)}" is needed beside "${text(params.property)}". Add it.`;
      return `"${name}" is ${description(value)}; it must be ${BOUNDS[keyword] ?? keyword} ${text(params.limit ?? params.multipleOf)}.`;
    },
  }),
];
