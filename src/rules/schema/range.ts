import { type IssueContext, schemaRule } from './rule.ts';
import { description } from './words.ts';

const EMPTY = ['minLength', 'minItems'];

const BOUNDS: Readonly<Record<string, string>> = {
  minimum: 'at least',
  maximum: 'at most',
  exclusiveMinimum: 'above',
};

export const rangeRule = schemaRule({
  code: 'schema/range',
  title: 'A value outside its range',
  documentation: {
    why: 'Engines compute with the value; outside its range the result means nothing.',
    mend: 'Use a value within the bounds that the message names.',
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
});

function isNeeded({ file, issue: { pointer } }: IssueContext): boolean {
  const end = pointer.lastIndexOf('/');
  return file.schemaAt(pointer.slice(0, end)).required?.includes(pointer.slice(end + 1)) === true;
}
