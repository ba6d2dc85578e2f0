import { setValue } from '../../documents/edit/set-value.ts';
import { joinPointer } from '../../documents/pointer.ts';
import { fileUri } from '../../workspace/uri.ts';
import { charter } from '../example.ts';
import { orderOf, scalarOf } from '../fix.ts';
import type { FileChange, FixContext, Rule } from '../rule.ts';
import { entryFixes, unknownWords } from './unknown-entry.ts';

const approval = (role: string): string => charter(`approvals:\n  - { role: ${role}, state: pending }\n`);

export const unknownRole: Rule = {
  code: 'governance/unknown-role',
  title: 'A role that does not exist',
  severity: 'error',
  documentation: {
    why: 'An approval by a role that nobody holds binds nobody.',
    mend: 'Name a role of the catalogue, or define yours in `portolan.yaml` under `roles:`.',
  },
  example: {
    bad: { 'orders.charter.yaml': approval('data-poet') },
    good: {
      'orders.charter.yaml': approval('data-poet'),
      'portolan.yaml': 'roles:\n  data-poet: { title: Data poet, members: [Maya Lindqvist] }\n',
    },
  },
  *check(context) {
    yield* unknownWords(context, (table) => table === 'roles');
  },
  /** Offers the roles that are most like the word, and to define the role in `portolan.yaml`. */
  *fixes(context) {
    yield* entryFixes(context);
    const role = String(scalarOf(context)?.value ?? '');
    if (ROLE.test(role))
      yield { title: `Define the role "${role}" in portolan.yaml`, changes: () => define(context, role) };
  },
};

const ROLE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

function define({ project }: FixContext, role: string): FileChange[] | undefined {
  const { document } = project.configuration;
  const words = role.replaceAll('-', ' ');
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  if (!document) {
    const text = `apiVersion: portolan/v1\nkind: portolan\nroles:\n  ${role}:\n    title: ${title}\n`;
    return [{ uri: fileUri(project.root, 'portolan.yaml'), text }];
  }
  const edits = setValue(document, joinPointer('/roles', role), { title }, orderOf('portolan'));
  return edits && [{ uri: document.uri, edits }];
}
