import type { Span } from '../../text/position.ts';
import type { LanguageFile } from '../file.ts';
import { mentionsIn } from '../mentions/find.ts';
import type { Mention } from '../mentions/mention.ts';
import type { TokenModifier } from './legend.ts';
import type { Token } from './semantic-tokens.ts';

/** The statuses in which a decision no longer holds. */
const PAST = ['superseded', 'deprecated', 'rejected'];

/** Ids in fields and prose; paths are left to the editor. */
export function idTokens(file: LanguageFile, within: Span): Token[] {
  return mentionsIn(file).flatMap((mention): Token[] => {
    const { start, end, spelling } = mention;
    if (end < within.start || start > within.end || spelling === 'path' || spelling === 'indirect') return [];
    return [{ start, end, type: 'type', modifiers: modifiersOf(file, mention) }];
  });
}

function modifiersOf({ project }: LanguageFile, { role, id }: Mention): TokenModifier[] {
  if (role === 'definition') return ['declaration'];
  const [entity] = project.graph.find(id);
  if (!entity) return ['unresolved'];
  return entity.kind === 'adr' && PAST.includes(entity.status ?? '') ? ['deprecated'] : [];
}
