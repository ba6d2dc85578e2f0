import { reorderKeys } from '../../../documents/edit/reorder.ts';
import { parseDocument } from '../../../documents/parse.ts';
import { toValue } from '../../../documents/value.ts';
import { orderOf } from '../../../rules/fix.ts';
import { applyEdits } from '../../../text/edits.ts';
import type { LanguageFile } from '../../file.ts';
import { type Proposal, REWRITE, SORT_KEYS } from '../protocol.ts';
import { sameValue } from './record-text.ts';

/** Brings all keys of a file into the order of its schema, with their comments. */
export function sortKeys(file: LanguageFile): Proposal[] {
  const { document, schema } = file;
  if (!schema || document.problems.length > 0 || !document.root) return [];
  const edit = reorderKeys(document, orderOf(schema));
  if (!edit) return [];
  const changes: Proposal['changes'] = () => {
    const { uri, version, text, root } = document;
    const after = parseDocument({ uri, version, text: applyEdits(text, [edit]) });
    const isSame = after.problems.length === 0 && sameValue(toValue(after.root), toValue(root));
    return isSame ? [{ uri, edits: [edit] }] : undefined;
  };
  const title = 'Sort keys in the order of the schema';
  return [REWRITE, SORT_KEYS].map((kind) => ({ title, kind, changes }));
}
