import type { Position, Span } from '../../text/position.ts';
import type { LanguageFile } from '../file.ts';
import { type Choice, type CompletionItem, type CompletionList, ItemKind } from './item.ts';
import { entities, entityChoice, ruleChoices } from './values.ts';

/** More are not read by anybody. */
const MOST = 200;

const IGNORE = /<!--[ \t]*portolan-ignore-next-line[ \t]+(?:[\w/-]+[ \t]*,?[ \t]+)*([\w/-]*)$/;

const WIKI = /\[\[([^\][]*)$/;

/** Capitals as ids begin with: `PR`, `ADR-00`, `CR-2026-`, `REG-A/RI`. */
const ID = /(?:^|[\s[{"'*_>]|(?<!\])\()([A-Z][A-Z]+[\w.-]*(?:\/[\w.-]*)?)$/;

/** What prose can mention: ids of records, as a link behind `[[`; and rules in a comment that silences them. */
export function proseCompletions(file: LanguageFile, position: Position): CompletionList {
  const { lines, text } = file.document;
  const { start, end } = lines.lineSpan(position.line);
  const offset = lines.offsetAt(position);
  const before = text.slice(start, offset);
  const ignored = IGNORE.exec(before);
  if (ignored) {
    const word = { start: offset - (ignored[1] ?? '').length, end: offset };
    return list(
      ruleChoices().map((choice, index) => item(file, choice, index, word, choice.text)),
      false,
    );
  }
  if (isCode(file, position)) return list([], false);
  const wiki = WIKI.exec(before);
  if (wiki)
    return mentions(file, wiki[1] ?? '', { start: offset - wiki[0].length, end: closing(text, offset, end) }, true);
  const typed = ID.exec(before)?.[1];
  if (typed === undefined) return list([], false);
  const rest = /^[\w.-]*(?:\/[\w.-]*)?/.exec(text.slice(offset, end))?.[0].length ?? 0;
  return mentions(file, typed, { start: offset - typed.length, end: offset + rest }, false);
}

/** Editors close brackets as they are opened. */
function closing(text: string, offset: number, end: number): number {
  return offset + (/^[\w./-]*\]{0,2}/.exec(text.slice(offset, end))?.[0].length ?? 0);
}

function mentions(file: LanguageFile, typed: string, word: Span, asLink: boolean): CompletionList {
  const lower = typed.trim().toLowerCase();
  const fitting = entities(file, []).filter(({ id, entity: { id: own, title = '' } }) => {
    return asLink ? `${id} ${title}`.toLowerCase().includes(lower) : id.startsWith(typed) || own.startsWith(typed);
  });
  const items = fitting.slice(0, MOST).map((written, index) => {
    const { id, entity } = written;
    const text = asLink ? `[${id}](${relativeLink(file.record.uri, entity.artifact.uri)})` : id;
    const found = item(file, entityChoice(written), index, word, text);
    if (asLink) return { ...found, filterText: `[[${id} ${entity.title ?? ''}` };
    // An editor keeps what begins with what was typed.
    return id.startsWith(typed) ? found : { ...found, filterText: `${entity.id} ${id} ${entity.title ?? ''}` };
  });
  return list(items, fitting.length > MOST || asLink);
}

function item(file: LanguageFile, choice: Choice, index: number, word: Span, newText: string): CompletionItem {
  const { label, detail, subject } = choice;
  return {
    label,
    kind: ItemKind.reference,
    ...(detail !== undefined && { detail }),
    sortText: String(index).padStart(4, '0'),
    ...(choice.search && { filterText: `${label} ${choice.search}` }),
    insertTextFormat: 1,
    textEdit: { range: file.document.lines.rangeOf(word), newText },
    data: { uri: file.document.uri, ...(subject && { subject }) },
  };
}

function list(items: CompletionItem[], isIncomplete: boolean): CompletionList {
  return { isIncomplete, items };
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** Whether a position lies in code: in a fenced block, or behind an odd backtick. */
export function isCode({ document }: LanguageFile, position: Position): boolean {
  const { lines, text, body } = document;
  const { line } = position;
  const before = text.slice(lines.lineSpan(line).start, lines.offsetAt(position));
  let fence: string | undefined;
  for (let above = lines.positionAt(body?.start ?? 0).line; above < line; above++) {
    const { start, end } = lines.lineSpan(above);
    const mark = FENCE.exec(text.slice(start, Math.min(end, start + 40)))?.[1];
    if (mark === undefined) continue;
    if (fence === undefined) fence = mark;
    else if (mark.startsWith(fence)) fence = undefined;
  }
  return fence !== undefined || (before.split('`').length - 1) % 2 === 1;
}

/** The relative reference from one file to another of the same workspace, as Markdown writes it. Both are URIs. */
function relativeLink(from: string, to: string): string {
  const source = from.split('/').slice(0, -1);
  const target = to.split('/');
  let shared = 0;
  while (shared < source.length && shared < target.length - 1 && source[shared] === target[shared]) shared++;
  const up = source.slice(shared).map(() => '..');
  return [...up, ...target.slice(shared)].join('/').replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'));
}
