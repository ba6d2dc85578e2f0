import type { SourceDocument } from '../../../documents/document.ts';
import { setValue } from '../../../documents/edit/set-value.ts';
import { styleOf } from '../../../documents/edit/style.ts';
import type { PlainValue } from '../../../documents/edit/value-text.ts';
import { parseDocument } from '../../../documents/parse.ts';
import { nodeAt } from '../../../documents/pointer.ts';
import { toValue } from '../../../documents/value.ts';
import { wantedSections } from '../../../kinds/sections.ts';
import { orderOf } from '../../../rules/fix.ts';
import { applyEdits } from '../../../text/edits.ts';
import { headerLines, type RecordText } from './record-text.ts';

/** A Markdown record as YAML: the front matter with the fields that sections supplied, in the order of the schema. */
export function yamlOf(from: RecordText): string | undefined {
  const { artifact, document } = from;
  const { text, yaml, root } = document;
  if (!yaml) return undefined;
  const front = text.slice(yaml.start, yaml.end);
  const { eol } = styleOf(document);
  const uri = document.uri.replace(/\.\w+$/, '.yaml');
  const header = headerLines(from, front).map((line) => line + eol);
  let result = parseDocument({ uri, version: 0, text: header.join('') + front });
  for (const { pointer } of wantedSections(artifact.kind)) {
    const supplied = nodeAt(artifact.tree, pointer)?.value;
    if (!supplied || isWritten(root, pointer)) continue;
    const edits = setValue(result, pointer, toValue(supplied) as PlainValue, orderOf(artifact.kind));
    if (!edits) return undefined;
    result = parseDocument({ uri, version: 0, text: applyEdits(result.text, edits) });
  }
  return result.text;
}

function isWritten(root: SourceDocument['root'], pointer: string): boolean {
  const node = nodeAt(root, pointer)?.value;
  return node !== undefined && !(node.kind === 'scalar' && node.value === null);
}

/** Whether fields hold all of the body but its headings: the title, and those of the sections that supply them. */
export function isAllTaken({ artifact, document }: RecordText): boolean {
  const { body, text, root } = document;
  if (!body) return false;
  const spans = wantedSections(artifact.kind).flatMap(({ pointer }) => {
    const located = nodeAt(artifact.tree, pointer);
    if (!located || isWritten(root, pointer)) return [];
    return [located.value, ...(located.key ? [located.key] : [])];
  });
  const titles = body.sections.filter(({ level, heading }) => level === 1 && heading === artifact.title);
  const taken = [...spans, ...titles.map(({ headingSpan }) => headingSpan)].toSorted((a, b) => a.start - b.start);
  let done = body.start;
  let rest = '';
  for (const { start, end } of taken) {
    if (start > done) rest += text.slice(done, start);
    done = Math.max(done, end);
  }
  return (rest + text.slice(done)).trim() === '';
}
