import { classificationOf } from '../../facts/classification.ts';
import type { SchemaPlace } from '../../schema/walk.ts';
import type { LanguageFile } from '../file.ts';
import { type CompletionContext, treeAt } from './context.ts';
import { type Choice, ItemKind } from './item.ts';
import type { ShapePlace } from './shape.ts';
import { SnippetWriter } from './snippet.ts';

/** Whether items of a schema are approvals. */
export function isApproval({ schema }: SchemaPlace): boolean {
  const { role, state } = schema.properties ?? {};
  return role?.['x-portolan-catalog'] === 'roles' && state?.enum?.includes('granted') === true;
}

/** A whole approval for every role that the record still owes; without any, one with an open role. */
export function owedApprovals(context: CompletionContext, at: ShapePlace): Choice[] {
  const named = rolesIn(context, at.path.slice(0, -1));
  const owed = owedRoles(context.file).filter(([role]) => !named.has(role));
  const choices = owed.map(([role, title]): Choice => ({ ...approval(context, at, role), detail: `${title} · owed` }));
  return [...choices, { ...approval(context, at, undefined), detail: 'role, state, by, date' }];
}

function approval(context: CompletionContext, at: ShapePlace, role: string | undefined): Choice {
  const { options, file, layout } = context;
  const writer = new SnippetWriter(options.snippets);
  const entries = [
    `role: ${role === undefined ? writer.stop() : writer.text(role)}`,
    `state: ${options.snippets ? writer.choice(['pending', 'granted', 'rejected']) : 'pending'}`,
    ...(options.snippets ? [`by: ${writer.stop()}`, `date: ${writer.stop(file.today)}`] : []),
  ];
  const separator = at.flow ? ', ' : `${layout.eol}${' '.repeat(at.column)}`;
  const text = entries.join(separator);
  return {
    label: role ?? 'Approval',
    kind: ItemKind.struct,
    search: 'role approval',
    text: at.flow ? `{ ${text} ${writer.text('}')}` : text,
    snippet: options.snippets,
    ...(role !== undefined && { subject: { of: 'entry', table: 'roles', name: role } }),
  };
}

/** Roles whose approval the change's class or the charter asks for, with their titles. */
function owedRoles({ record, project, today }: LanguageFile): [string, string][] {
  const { artifact } = record;
  if (!artifact) return [];
  if (artifact.kind === 'change-request') {
    const { approvals } = classificationOf(artifact, project, today);
    return approvals.filter(({ state }) => state !== 'granted').map(({ role, title }) => [role, title]);
  }
  if (artifact.kind !== 'charter') return [];
  return Object.entries(project.configuration.catalog.charter.approvals).map(([role, { title }]) => [role, title]);
}

/** Roles that the list names already, whatever they decided. */
function rolesIn({ file }: CompletionContext, list: readonly string[]): ReadonlySet<string> {
  const node = treeAt(file, list);
  if (node?.kind !== 'sequence') return new Set();
  const roles = node.items.flatMap((item) => {
    const entry = item.kind === 'mapping' ? item.entries.find(({ key }) => key.value === 'role') : undefined;
    return entry?.value.kind === 'scalar' ? [String(entry.value.value)] : [];
  });
  return new Set(roles);
}
