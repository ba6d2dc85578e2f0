import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Import {
  /** As it is written: a package, a module of Node's, or a path. */
  readonly specifier: string;
  /** The file below `src/` that a path means. */
  readonly target: string | undefined;
  /** Whether it is gone when types are. */
  readonly typesOnly: boolean;
}

const STATEMENT = /^(?:import|export)\b([^;'"]*?)\bfrom '([^']+)'|\bimport\('([^']+)'\)|^import '([^']+)'/gm;

/** What every file below `src/` imports, by its path from there. */
export function readImports(): ReadonlyMap<string, readonly Import[]> {
  const source = fileURLToPath(new URL('../../src', import.meta.url));
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  return new Map(
    files
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => [path, importsIn(readFileSync(join(source, path), 'utf8'), path)]),
  );
}

function importsIn(text: string, file: string): Import[] {
  return [...text.matchAll(STATEMENT)].map(([, names = '', from, dynamic, bare]) => {
    const specifier = from ?? dynamic ?? bare ?? '';
    return {
      specifier,
      target: specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : undefined,
      typesOnly: /^\s*type\b/.test(names) || /^\s*\{(\s*type\s[^,}]+,?)+\s*\}\s*$/.test(names),
    };
  });
}

/** Files that import each other in a circle, directly or through others; each group sorted. */
export function circles(imports: ReadonlyMap<string, readonly Import[]>): string[][] {
  const reaches = new Map([...imports.keys()].map((file) => [file, reachedFrom(file, imports)]));
  const groups = new Map<string, string[]>();
  for (const [file, reached] of reaches) {
    if (!reached.has(file)) continue;
    const group = [...reached].filter((other) => reaches.get(other)?.has(file)).sort();
    groups.set(group.join(' '), group);
  }
  return [...groups.values()];
}

function reachedFrom(start: string, imports: ReadonlyMap<string, readonly Import[]>): Set<string> {
  const reached = new Set<string>();
  const open = [start];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    for (const { target } of imports.get(file) ?? []) {
      if (target === undefined || reached.has(target)) continue;
      reached.add(target);
      open.push(target);
    }
  }
  return reached;
}
