import { setValue } from '../../../documents/edit/set-value.ts';
import { joinPointer } from '../../../documents/pointer.ts';
import { fileUri } from '../../../workspace/uri.ts';
import { fixUnknownEntry } from '../catalog/unknown-entry.ts';
import { orderOf, scalarOf } from '../context.ts';
import type { FileChange, Fix, FixContext, Fixer } from '../fix.ts';

const ROLE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Offers the roles that are most like the word, and to define the role in `portolan.yaml`. */
export const fixUnknownRole: Fixer = function* (context): Generator<Fix> {
  yield* fixUnknownEntry(context);
  const role = String(scalarOf(context)?.value ?? '');
  if (ROLE.test(role))
    yield { title: `Define the role "${role}" in portolan.yaml`, changes: () => define(context, role) };
};

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
