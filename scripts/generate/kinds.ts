import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { KindDescriptor } from '../../src/kinds/descriptor.ts';
import { camelCase, type GeneratedFile, NOTICE, pascalCase } from './schemas.ts';

const KINDS_NOTICE = NOTICE.replace('schemas/', 'src/kinds/*/kind.ts');

/** What lists the kinds: their data types, their descriptors, and their looks for rooms that know no descriptors. */
export async function generateKinds(root: string): Promise<GeneratedFile[]> {
  const kinds = await readKinds(root);
  return [
    { path: 'src/kinds/generated/data.ts', content: dataTypes(kinds) },
    { path: 'src/kinds/generated/index.ts', content: index(kinds) },
    { path: 'src/extension/generated/kinds.ts', content: editorLooks(kinds) },
    { path: 'src/reports/generated/moods.ts', content: moods(kinds) },
    { path: 'src/reports/generated/models.ts', content: models(kinds, root) },
    { path: 'src/reports/generated/views.ts', content: views(kinds) },
  ];
}

/** The descriptors of all folders that have one, in their order. */
export async function readKinds(root: string): Promise<KindDescriptor[]> {
  const folder = join(root, 'src/kinds');
  const entries = await readdir(folder, { recursive: true });
  const files = entries.map((entry) => entry.replaceAll('\\', '/')).filter((entry) => /^[^/]+\/kind\.ts$/.test(entry));
  const kinds = await Promise.all(
    files.map(async (file) => {
      const exported: Record<string, KindDescriptor> = await import(pathToFileURL(join(folder, file)).href);
      const name = file.split('/')[0] ?? '';
      const kind = exported[camelCase(name)];
      if (kind?.name !== name) throw new Error(`src/kinds/${file} has to export ${camelCase(name)} of that name.`);
      return kind;
    }),
  );
  return kinds.sort((a, b) => a.place.list - b.place.list);
}

function dataTypes(kinds: readonly KindDescriptor[]): string {
  const imports = kinds.map(({ name }) => `import type { ${pascalCase(name)} } from './${name}.ts';`).sort();
  return `${KINDS_NOTICE}${imports.join('\n')}

/** Every property and item of \`T\`, at any depth, may be missing: a record that is still being written. */
export type DeepPartial<T> = T extends readonly (infer Item)[]
  ? readonly (DeepPartial<Item> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T]?: DeepPartial<T[Key]> | undefined }
    : T;

/** The kinds of artifact and their data. */
export interface KindData {
${kinds.map(({ name }) => `  '${name}': ${pascalCase(name)};`).join('\n')}
}

export type Kind = keyof KindData;

export type DataOf<K extends Kind> = DeepPartial<KindData[K]>;
`;
}

function index(kinds: readonly KindDescriptor[]): string {
  const imports = kinds.map(({ name }) => `import { ${camelCase(name)} } from '../${name}/kind.ts';`).sort();
  return `${KINDS_NOTICE}${imports.join('\n')}

/** What is to be known of every kind, in the order in which kinds are listed. */
export const DESCRIPTORS = [${kinds.map(({ name }) => camelCase(name)).join(', ')}] as const;
`;
}

/** The words stand in calls of \`l10n.t\`, where translators' tools look for them. */
function editorLooks(kinds: readonly KindDescriptor[]): string {
  const text = (words: string): string => `l10n.t(${JSON.stringify(words)})`;
  const looks = kinds
    .toSorted((a, b) => a.place.tree - b.place.tree)
    .map(
      ({ name, title, titles, about, example, icon, statuses }) => `    {
      kind: '${name}',
      title: ${text(title)},
      titles: ${text(titles)},
      about: ${text(about)},
      example: ${text(example)},
      icon: '${icon}',
      statuses: ${JSON.stringify(Object.entries(statuses).map(([status, { icon, color, folded }]) => ({ status, icon, color, folded })))},
    },`,
    );
  return `${KINDS_NOTICE}import { l10n } from 'vscode';

/** How the editor shows a status; work in hand comes first, what is over last. */
export interface StatusLook {
  readonly status: string;
  /** A codicon. */
  readonly icon: string;
  readonly color?: string;
  readonly folded?: boolean;
}

/** How the editor shows a kind of artifact. */
export interface KindLook {
  readonly kind: string;
  readonly title: string;
  readonly titles: string;
  /** What one such artifact is, for those who are about to write their first. */
  readonly about: string;
  readonly example: string;
  /** A codicon. */
  readonly icon: string;
  readonly statuses: readonly StatusLook[];
}

/** The kinds in the order of the view and of "New Artifact…". */
export function kindLooks(): readonly KindLook[] {
  return [
${looks.join('\n')}
  ];
}

/** What stands before the ending of a file's name where that says the kind. */
export const SUFFIXES: readonly string[] = ${JSON.stringify(kinds.flatMap(({ suffixes }) => suffixes))};
`;
}

function moods(kinds: readonly KindDescriptor[]): string {
  const byStatus = new Map<string, string>();
  const ended = Object.fromEntries(
    kinds.map(({ name, statuses }) => [name, Object.keys(statuses).filter((status) => statuses[status]?.ended)]),
  );
  for (const { name, statuses } of kinds) {
    for (const [status, { mood }] of Object.entries(statuses)) {
      if ((byStatus.get(status) ?? mood) !== mood)
        throw new Error(`"${status}" of ${name} has another mood elsewhere.`);
      byStatus.set(status, mood);
    }
  }
  return `${KINDS_NOTICE}
/** What is true of records with a status. */
export const MOODS = ${JSON.stringify(Object.fromEntries(byStatus))} as const;

/** Statuses by kind in which nothing of a record is still to come or to hold. */
export const ENDED: Readonly<Record<string, readonly string[]>> = ${JSON.stringify(ended)};
`;
}

/** A kind whose model holds more than the record says so in a \`model.ts\` of its own. */
function models(kinds: readonly KindDescriptor[], root: string): string {
  const named = kinds.map(({ name }) => {
    const model = `${pascalCase(name)}Model`;
    const file = join(root, 'src/kinds', name, 'model.ts');
    const isOwn =
      existsSync(file) && new RegExp(`^export (interface|type) ${model}\\b`, 'm').test(readFileSync(file, 'utf8'));
    return { name, model, isOwn };
  });
  const imports = named.flatMap(({ name, model, isOwn }) =>
    isOwn ? `import type { ${model} } from '../../kinds/${name}/model.ts';` : [],
  );
  return `${KINDS_NOTICE}${imports.sort().join('\n')}
import type { RecordModel } from '../model/common.ts';

/** What the preview of a record of each kind is drawn from. */
export interface Models {
${named.map(({ name, model, isOwn }) => `  '${name}': ${isOwn ? model : `RecordModel<'${name}'>`};`).join('\n')}
}
`;
}

function views(kinds: readonly KindDescriptor[]): string {
  const imports = kinds.map(
    ({ name }) => `import { View as ${pascalCase(name)}View } from '../../kinds/${name}/view.tsx';`,
  );
  return `${KINDS_NOTICE}import type { FunctionComponent } from 'preact';
${imports.sort().join('\n')}
import type { Models } from './models.ts';

/** What draws a record of each kind. */
export const VIEWS: { readonly [K in keyof Models]: FunctionComponent<{ readonly model: Models[K] }> } = {
${kinds.map(({ name }) => `  '${name}': ${pascalCase(name)}View,`).join('\n')}
};
`;
}
