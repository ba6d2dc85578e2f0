import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const EXAMPLE = fileURLToPath(new URL('../examples/data-platform', import.meta.url));

/** How many numbers of each kind a copy of the example may use. */
const SPAN = 50;
/** Share of the records that are given a mistake. */
const FLAWED = 0.02;

/** What was written. */
export interface Generated {
  readonly files: number;
  readonly artifacts: number;
  readonly bytes: number;
}

/**
 * Writes a workspace of many records: copies of the example, which people wrote, with ids of their own and links within
 * each copy. A few are given mistakes. The same numbers give the same bytes.
 * @param artifacts how many records; `portolan.yaml` comes on top
 */
export function generateWorkspace(folder: string, artifacts: number, seed = 2026): Generated {
  const random = createRandom(seed);
  const records = exampleRecords();
  const configuration = readFileSync(join(EXAMPLE, 'portolan.yaml'), 'utf8').replaceAll("/*'", "/**'");
  const files = [{ file: 'portolan.yaml', text: configuration }];
  for (let index = 0; index < artifacts; index++) {
    const copy = Math.floor(index / records.length);
    const { file, text } = records[index % records.length] ?? { file: '', text: '' };
    const renamed = renumber(text, copy);
    const slash = file.lastIndexOf('/');
    files.push({
      file: `${file.slice(0, slash)}/${String(copy).padStart(3, '0')}/${renumber(file.slice(slash + 1), copy)}`,
      text: random() < FLAWED ? withMistake(renamed) : renamed,
    });
  }
  for (const { file, text } of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  return { files: files.length, artifacts, bytes };
}

function exampleRecords(): { file: string; text: string }[] {
  return readdirSync(EXAMPLE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !['portolan.yaml', 'README.md'].includes(entry.name))
    .map((entry) => relative(EXAMPLE, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
    .map((file) => ({ file, text: readFileSync(join(EXAMPLE, file), 'utf8') }));
}

/** Moves the numbers of ids (and of file names that begin with one) into the copy's own range. */
function renumber(text: string, copy: number): string {
  const moved = (number: string): string => String(Number(number) + copy * SPAN).padStart(number.length, '0');
  return text
    .replace(/\b(PRJ|ADR|RISK|CR-\d{4})-(\d{3,})/g, (_, prefix: string, number: string) => `${prefix}-${moved(number)}`)
    .replace(/\b(REG|TEAM)-(\w+)/g, (id) => `${id}-${copy}`)
    .replace(/(?<![\w-])\d{4}(?=-[a-z])/g, moved);
}

/** A status that no kind has. */
function withMistake(text: string): string {
  return text.replace(/^status: \w+/m, 'status: propposed');
}

/** Uniform numbers from 0 to 1 by the generator mulberry32. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
