import { inside } from '../rule.ts';
import { isEmpty } from './issues.ts';
import { type IssueContext, schemaRule } from './rule.ts';
import { placeName } from './where.ts';
import { choice } from './words.ts';

export const requiredRule = schemaRule({
  code: 'schema/required',
  title: 'A field that the record cannot do without is missing',
  documentation: {
    why: 'The fields that are required are those without which nobody can decide on the record.',
    mend: 'Add the field. Hover over the key to see what belongs into it.',
  },
  keywords: ['required'],
  place: ({ issue }) => inside(issue.pointer),
  message: (context) => {
    const { file, issue, schema } = context;
    if (isEmpty(file)) return `This ${file.noun} is empty. It needs ${choice(schema.required ?? [], 'and')}.`;
    const where = placeName(file, issue.pointer);
    return where === ''
      ? `${missing(context)} is missing. Add it.`
      : `${where}: ${missing(context)} is missing. Add it here.`;
  },
});

/** The property, with its title where that says more than its name. */
function missing({ issue, schema }: IssueContext): string {
  const name = String(issue.params.missingProperty);
  const title = schema.properties?.[name]?.title ?? name;
  const words = name.replace(/[A-Z]/g, (capital) => ` ${capital}`);
  return words.toLowerCase() === title.toLowerCase() ? `"${name}"` : `"${name}" (${title})`;
}
