import type { Section, SourceDocument } from '../../documents/document.ts';
import { nodeAt } from '../../documents/pointer.ts';
import type { Span } from '../../text/position.ts';
import type { LanguageFile } from '../file.ts';
import { schemaRoot } from './schema-places.ts';
import { type DocumentSymbol, SYMBOL_KINDS, symbol, symbolKind } from './symbol.ts';
import { sectionSymbols } from './yaml-symbols.ts';

/**
 * The outline of a file: the record with its title, in it the sections of the YAML or front matter and those of the
 * Markdown body. A single heading of the first level is the record's title once more, and is left out.
 */
export function documentSymbols(file: LanguageFile): DocumentSymbol[] {
  const { document, project, record, schema } = file;
  const { root, text } = document;
  const fields =
    root?.kind === 'mapping' ? sectionSymbols({ project, record, document }, root, schema && schemaRoot(schema)) : [];
  const { artifact } = record;
  return [
    symbol(document, {
      ...titleOf(file),
      detail: artifact?.status,
      kind: artifact ? symbolKind(artifact.kind) : SYMBOL_KINDS.file,
      span: { start: 0, end: text.length },
      children: [...fields, ...headings(document)],
    }),
  ];
}

function titleOf({ record, document, tree }: LanguageFile): { name: string; selection: Span } {
  const { artifact, file } = record;
  const node = nodeAt(tree, '/title')?.value ?? nodeAt(tree, '/id')?.value;
  const title = artifact?.title ?? (node?.kind === 'scalar' && !artifact ? String(node.value ?? '') : '');
  const name = [artifact?.id, title].filter(Boolean).join(' ');
  return { name: name || file, selection: node ?? document.lines.lineSpan(0) };
}

function headings(document: SourceDocument): DocumentSymbol[] {
  const sections = document.body?.sections ?? [];
  const [first, ...rest] = sections;
  const isTitle = first?.level === 1 && rest.every(({ level }) => level > 1);
  return nested(document, isTitle ? rest : sections);
}

/** Sections in the order of the text, each with those below it. */
function nested(document: SourceDocument, sections: readonly Section[]): DocumentSymbol[] {
  const symbols: DocumentSymbol[] = [];
  for (let index = 0; index < sections.length; ) {
    const section = sections[index];
    if (!section) break;
    let end = index + 1;
    while ((sections[end]?.level ?? 0) > section.level) end++;
    symbols.push(
      symbol(document, {
        name: section.heading,
        kind: SYMBOL_KINDS.string,
        span: { start: section.headingSpan.start, end: Math.max(section.headingSpan.end, section.content.end) },
        selection: section.headingSpan,
        children: nested(document, sections.slice(index + 1, end)),
      }),
    );
    index = end;
  }
  return symbols;
}
