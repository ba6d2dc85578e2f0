import { newId } from '../../commands/templates/new-id.ts';
import { expandSnippet } from '../../commands/templates/snippet.ts';
import { configurationTemplate, TAB_STOPS, templateOf } from '../../commands/templates/source.ts';
import { isKind, type Kind } from '../../kinds/kinds.ts';
import type { Position } from '../../text/position.ts';
import { nextFreeId } from '../../workspace/free-id.ts';
import type { LanguageFile } from '../file.ts';
import { type CompletionItem, type CompletionOptions, ItemKind } from './item.ts';

/** A file with nothing but the first word of something. */
const FIRST_WORD = /^\s*(?:[A-Za-z][\w-]*)?\s*$/;

/** The whole record for a file that says nothing yet, with the next free id and today's date in place. */
export function templateItems(file: LanguageFile, position: Position, options: CompletionOptions): CompletionItem[] {
  const { document, record, schema } = file;
  // Front matter has to start on the first line.
  if (!FIRST_WORD.test(document.text) || (document.format === 'markdown' && position.line > 0)) return [];
  const { recognition } = record;
  const kind = recognition.type === 'artifact' ? recognition.kind : schema;
  if (kind !== 'portolan' && !isKind(kind)) return [];
  const body = kind === 'portolan' ? configurationTemplate() : filled(file, kind);
  const name = kind === 'portolan' ? 'portolan-config' : `portolan-${kind}`;
  const eol = document.text.includes('\r\n') ? '\r\n' : '\n';
  const text = options.snippets ? body : expandSnippet(body).text;
  const offset = document.lines.offsetAt(position);
  const first = document.text.search(/\S/);
  const last = document.text.trimEnd().length;
  const word = first >= 0 && offset >= first && offset <= last ? { start: first, end: last } : undefined;
  if (first >= 0 && word === undefined) return [];
  return [
    {
      label: name,
      kind: ItemKind.snippet,
      detail: 'A whole record to fill in',
      sortText: '0000',
      insertTextFormat: options.snippets ? 2 : 1,
      textEdit: {
        range: document.lines.rangeOf(word ?? { start: offset, end: offset }),
        newText: text.replaceAll('\n', eol),
      },
      data: { uri: document.uri },
    },
  ];
}

function filled({ project, document, today }: LanguageFile, kind: Kind): string {
  const [year = '', month = '', day = ''] = today.split('-');
  const ids = new Map<number, string>([[TAB_STOPS.id, newId(project, kind, undefined, year)]]);
  if (kind === 'risk-register') {
    ids.set(TAB_STOPS.riskId, nextFreeId(project, 'risk', year));
  }
  let body = templateOf(kind, document.format)
    .replaceAll('$CURRENT_YEAR', year)
    .replaceAll('$CURRENT_MONTH', month)
    .replaceAll('$CURRENT_DATE', day);
  for (const [stop, id] of ids)
    body = body.replaceAll(new RegExp(`\\$\\{${stop}:[^}]*\\}`, 'g'), () => `\${${stop}:${id}}`);
  return body;
}
