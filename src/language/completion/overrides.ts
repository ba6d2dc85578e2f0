import type { LanguageFile } from '../file.ts';
import type { Subject } from './item.ts';

/** An entry of the catalogue that `portolan.yaml` can override. */
export interface OverrideKey {
  readonly name: string;
  readonly detail: string | undefined;
  readonly subject: Subject;
}

/** The ids that the catalogue has at a path, such as `changes/types`. */
export function overrideKeys(file: LanguageFile, path: readonly string[]): OverrideKey[] {
  const table = catalogValue(file, path);
  if (!isRecord(table)) return [];
  return Object.entries(table).map(([name, entry]) => ({
    name,
    detail: isRecord(entry) && typeof entry.title === 'string' ? entry.title : undefined,
    subject: { of: 'override', path, name },
  }));
}

/** What the catalogue says at a path. */
export function catalogValue({ project }: LanguageFile, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, segment) => (isRecord(value) && Object.hasOwn(value, segment) ? value[segment] : undefined),
    project.configuration.catalog,
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
