import { ownLines } from '../../../documents/edit/own-lines.ts';
import { removeAt } from '../../../documents/edit/remove.ts';
import { styleOf } from '../../../documents/edit/style.ts';
import { parseDocument } from '../../../documents/parse.ts';
import { nodeAt } from '../../../documents/pointer.ts';
import type { WantedSection } from '../../../documents/prose.ts';
import type { TreeNode } from '../../../documents/tree.ts';
import { wantedSections } from '../../../kinds/sections.ts';
import { applyEdits } from '../../../text/edits.ts';
import { headerLines, isSameRecord, type RecordText } from './record-text.ts';

/** A text at least as long as this, in characters, or of several lines, is prose. */
const PROSE = 60;

/**
 * A YAML record as Markdown: front matter, the title, and a section for each field of prose that a section can supply
 * as it is written. Fields with comments stay in the front matter.
 */
export function markdownOf(from: RecordText): string | undefined {
  const { artifact, document } = from;
  const { eol } = styleOf(document);
  const title = artifact.title?.replace(/\s+/g, ' ').trim();
  let yaml = document.text.replace(/^\uFEFF/, '').replace(/^---[ \t]*\r?\n/, '');
  let sections: readonly string[] = [];
  const write = (front: string, body: readonly string[]): string => {
    const header = headerLines(from, `---${eol}${front}---${eol}`).map((line) => line + eol);
    const heading = title ? [`# ${title}`] : [];
    const parts = [...heading, ...body].map((part) => `${eol}${part}${eol}`);
    return `---${eol}${header.join('')}${front}${front.endsWith('\n') ? '' : eol}---${eol}${parts.join('')}`;
  };
  const read = (text: string) => parseDocument({ uri: document.uri.replace(/\.\w+$/, '.md'), version: 0, text });
  for (const wanted of wantedSections(artifact.kind)) {
    const current = parseDocument({ uri: document.uri, version: 0, text: yaml });
    const written = sectionOf(nodeAt(current.root, wanted.pointer)?.value, wanted);
    const hasComment = ownLines(current, wanted.pointer)?.some((line) => /(?:^|\s)#/.test(line)) ?? true;
    const removal = written !== undefined && !hasComment ? removeAt(current, wanted.pointer) : undefined;
    if (written === undefined || !removal) continue;
    const less = applyEdits(yaml, [removal]);
    const more = [...sections, written.replaceAll('\n', eol)];
    if (isSameRecord(from, read(write(less, more)))) [yaml, sections] = [less, more];
  }
  return write(yaml, sections);
}

function sectionOf(node: TreeNode | undefined, { headings, shape }: WantedSection): string | undefined {
  const [heading] = headings;
  if (!node || heading === undefined) return undefined;
  if (shape === 'text') {
    const text = node.kind === 'scalar' && typeof node.value === 'string' ? node.value.trim() : '';
    return text.length >= PROSE || text.includes('\n') ? `## ${heading}\n\n${text}` : undefined;
  }
  if (node.kind !== 'sequence' || node.items.length === 0) return undefined;
  const items = node.items.map((item) => (shape === 'list' ? textOf(item) : onlyText(item, shape.itemsAs)));
  if (items.includes(undefined)) return undefined;
  return `## ${heading}\n\n${items.map((item) => `- ${item}`).join('\n')}`;
}

function textOf(node: TreeNode): string | undefined {
  return node.kind === 'scalar' && typeof node.value === 'string' && !node.value.includes('\n')
    ? node.value
    : undefined;
}

function onlyText(node: TreeNode, name: string): string | undefined {
  const [entry, ...others] = node.kind === 'mapping' ? node.entries : [];
  return entry?.key.value === name && others.length === 0 ? textOf(entry.value) : undefined;
}
