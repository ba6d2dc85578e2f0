import type { SourceDocument } from '../../documents/document.ts';
import { addSection } from '../../documents/edit/add-section.ts';
import { editInTurn } from '../../documents/edit/in-turn.ts';
import { setValue } from '../../documents/edit/set-value.ts';
import { joinPointer, nodeAt, splitPointer } from '../../documents/pointer.ts';
import { isKind } from '../../kinds/kinds.ts';
import { wantedSections } from '../../kinds/sections.ts';
import { placeAt } from '../../schema/walk.ts';
import type { TextEdit } from '../../text/position.ts';
import { decision } from '../example.ts';
import { orderOf, ownChange, pointerOf, treeOf } from '../fix.ts';
import { type FixContext, inside } from '../rule.ts';
import { type SchemaFile, schemaFile } from '../schema-file.ts';
import { skeletonOf } from '../skeleton.ts';
import { choice } from '../words.ts';
import { isEmpty, schemaIssues } from './issues.ts';
import { type IssueContext, schemaRule } from './rule.ts';
import { placeName } from './where.ts';

export const requiredRule = schemaRule({
  code: 'schema/required',
  title: 'A field that the record cannot do without is missing',
  documentation: {
    why: 'The fields that are required are those without which nobody can decide on the record.',
    mend: 'Add the field. Hover over the key to see what belongs into it.',
  },
  example: {
    bad: { 'one-queue.adr.yaml': decision().replace(/^decision:.*\n/m, '') },
    good: { 'one-queue.adr.yaml': decision() },
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
  /** Inserts the missing field in its required shape, as a section where sections supply it; or all that are missing. */
  *fixes(context) {
    const { record, project, document, finding, index } = context;
    const file = schemaFile(record, project);
    const issue = schemaIssues(record, project).issues.filter(({ keyword }) => keyword === 'required')[index];
    if (!file || !issue) return;
    const holder = pointerOf(finding.place);
    const name = String(issue.params.missingProperty);
    if (!isEmpty(file)) {
      yield {
        title: `Insert ${quoted(name)}`,
        preferred: true,
        changes: () => ownChange(context, insert(context, file, holder, name)(document)),
      };
    }
    const missing = missingIn(context, file, holder);
    if (missing.length < 2) return;
    yield {
      title: `Insert all missing fields: ${missing.map(quoted).join(', ')}`,
      preferred: isEmpty(file),
      changes: () =>
        ownChange(
          context,
          editInTurn(
            document,
            missing.map((each) => insert(context, file, holder, each)),
          ),
        ),
    };
  },
});

/** The property, with its title where that says more than its name. */
function missing({ issue, schema }: IssueContext): string {
  const name = String(issue.params.missingProperty);
  const title = schema.properties?.[name]?.title ?? name;
  const words = name.replace(/[A-Z]/g, (capital) => ` ${capital}`);
  return words.toLowerCase() === title.toLowerCase() ? `"${name}"` : `"${name}" (${title})`;
}

const quoted = (name: string): string => `"${name}"`;

function missingIn({ record }: FixContext, file: SchemaFile, holder: string): string[] {
  const mapping = nodeAt(treeOf(record), holder)?.value;
  const present = new Set(mapping?.kind === 'mapping' ? mapping.entries.map(({ key }) => key.value) : []);
  return (file.schemaAt(holder).required ?? []).filter((name) => !present.has(name));
}

function insert(context: FixContext, file: SchemaFile, holder: string, name: string) {
  return (document: SourceDocument): TextEdit[] | undefined => {
    const section = sectionFor(document, file, joinPointer(holder, name));
    if (section) return [section];
    const { schema } = file;
    const place = placeAt(schema, [...splitPointer(holder), name]);
    const inRisk = /^\/risks\/\d+$/.test(holder) && schema === 'risk-register';
    const owner = isKind(schema) && holder === '' ? schema : inRisk ? 'risk' : undefined;
    const value = skeletonOf(place, name, { ...context, owner });
    return setValue(document, joinPointer(holder, name), value, orderOf(schema));
  };
}

/** A new section of the body, where the body has sections that supply other fields. */
function sectionFor(document: SourceDocument, { schema }: SchemaFile, pointer: string): TextEdit | undefined {
  const wanted = wantedSections(schema);
  const place = wanted.findIndex((section) => section.pointer === pointer);
  const [heading] = wanted[place]?.headings ?? [];
  const { body } = document;
  if (!body || heading === undefined) return undefined;
  const claimed = wanted.map(({ headings }) => new Set(headings.map((each) => each.toLowerCase())));
  const uses = body.sections.some((section) => claimed.some((names) => names.has(section.heading.toLowerCase())));
  if (!uses) return undefined;
  return addSection(document, heading, (other) => claimed.findIndex((names) => names.has(other.toLowerCase())) > place);
}
