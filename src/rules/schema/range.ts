import { charter } from '../example.ts';
import { pointerOf, removalIfOptional, replacement, scalarOf } from '../fix.ts';
import { schemaFile } from '../schema-file.ts';
import { description } from '../words.ts';
import { type IssueContext, schemaRule } from './rule.ts';
import { fractionOf } from './type.ts';

const EMPTY = ['minLength', 'minItems'];

const BOUNDS: Readonly<Record<string, string>> = {
  minimum: 'at least',
  maximum: 'at most',
  exclusiveMinimum: 'above',
};

const people = (allocation: number): string => {
  return charter(
    `resourcePlan:\n  people:\n    - { person: Maya Lindqvist, role: Engineer, allocation: ${allocation} }\n`,
  );
};

export const rangeRule = schemaRule({
  code: 'schema/range',
  title: 'A value outside its range',
  documentation: {
    why: 'Engines compute with the value; outside its range the result means nothing.',
    mend: 'Use a value within the bounds that the message names.',
  },
  example: {
    bad: { 'orders.charter.yaml': people(50) },
    good: { 'orders.charter.yaml': people(0.5) },
  },
  keywords: [...EMPTY, 'maxLength', ...Object.keys(BOUNDS)],
  message: (context) => {
    const { subject, issue, value } = context;
    const { keyword, params } = issue;
    const limit = String(params.limit);
    if (EMPTY.includes(keyword))
      return `${subject} is empty. ${isNeeded(context) ? 'Fill it in.' : 'Fill it in, or remove it.'}`;
    if (keyword === 'maxLength') return `${subject} is too long: at most ${limit} characters are allowed.`;
    return `${subject} is ${description(value)}; it must be ${BOUNDS[keyword]} ${limit}.`;
  },
  /** Removes what is empty; offers a fraction for what looks like per cent. Any other value would be a guess. */
  *fixes(context) {
    const pointer = pointerOf(context.finding.place);
    const file = schemaFile(context.record, context.project);
    if (!file) return;
    const value = scalarOf(context)?.value;
    const schema = file.schemaAt(pointer);
    if (value === undefined || value === '') yield* removalIfOptional(context, file, pointer);
    else if (typeof value === 'number' && schema.maximum === 1 && value > 1 && value <= 100) {
      yield replacement(context, pointer, fractionOf(String(value)));
    }
  },
});

function isNeeded({ file, issue: { pointer } }: IssueContext): boolean {
  const end = pointer.lastIndexOf('/');
  return file.schemaAt(pointer.slice(0, end)).required?.includes(pointer.slice(end + 1)) === true;
}
