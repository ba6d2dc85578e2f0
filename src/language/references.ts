import type { Position, Range } from '../text/position.ts';
import type { LanguageFile } from './file.ts';
import { mentionAt, mentionsIn, mentionsOf } from './mentions/find.ts';
import { isAbout, soughtBy } from './mentions/meaning.ts';
import type { Mention } from './mentions/mention.ts';

/** A place in a file: `Location` of LSP 3.17. */
export interface ReferenceLocation {
  uri: string;
  range: Range;
}

/**
 * Where the id at a position is named in its project: in fields, prose and links. Of a charter this answers what
 * depends on it, since dependencies name it. A Markdown link whose text and destination both name it counts once.
 */
export function references(file: LanguageFile, position: Position, includeDeclaration: boolean): ReferenceLocation[] {
  const mention = mentionAt(file, position);
  if (!mention) return [];
  const { workspace, project } = file;
  return mentionsOf(workspace, project, soughtBy(project, file.record, mention)).flatMap(({ record, mentions }) => {
    const wanted = onePerLink(mentions).filter(({ role }) => includeDeclaration || role !== 'definition');
    return wanted.flatMap((each) => {
      const range = record.document?.lines.rangeOf(each);
      return range ? [{ uri: record.uri, range }] : [];
    });
  });
}

/** `DocumentHighlight` of LSP 3.17; 1 is text, 2 a use, 3 the definition. */
export interface Highlight {
  range: Range;
  kind: 1 | 2 | 3;
}

/** The places of the same file that name the id at a position. */
export function highlights(file: LanguageFile, position: Position): Highlight[] {
  const mention = mentionAt(file, position);
  if (!mention) return [];
  const { project, record } = file;
  const sought = soughtBy(project, record, mention);
  const mentions = onePerLink(mentionsIn(file).filter(({ id }) => isAbout(project, record, sought, id)));
  return mentions.map((each) => ({ range: file.document.lines.rangeOf(each), kind: KINDS[each.role] }));
}

const KINDS: Readonly<Record<Mention['role'], Highlight['kind']>> = { definition: 3, link: 2, prose: 1, path: 1 };

function onePerLink(mentions: readonly Mention[]): Mention[] {
  const spelled = new Set(mentions.flatMap(({ spelling, link }) => (spelling !== 'path' && link ? link.start : [])));
  return mentions.filter(({ spelling, link }) => spelling !== 'path' || !link || !spelled.has(link.start));
}
