import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { circles, readImports } from './imports.ts';
import { inWords, ROOMS, roomOf } from './rooms.ts';

const imports = readImports();

/** Whether `room` may import the file, at least its types. */
function allows(room: string, target: string, typesOnly: boolean): boolean {
  const { uses, types = [] } = ROOMS[room] ?? { uses: [] };
  const names = (entry: string): boolean =>
    roomOf(target) === entry || (entry.includes('/') && target.startsWith(entry));
  if (roomOf(target) === room || uses.some(names) || (typesOnly && types.some(names))) return true;
  return uses.some((used) => !used.includes('/') && allows(used, target, typesOnly));
}

/** What only one host has, by the host. */
const HOSTS: Readonly<Record<string, RegExp>> = { node: /^node:/, vscode: /^vscode$/ };

function allowsPackage(room: string, specifier: string): boolean {
  return Object.entries(HOSTS).every(([host, packages]) => !packages.test(specifier) || ROOMS[room]?.host === host);
}

test('a room imports only rooms that lie below it', () => {
  const upward: string[] = [];
  for (const [file, list] of imports) {
    const room = roomOf(file);
    for (const { specifier, target, typesOnly } of list) {
      const allowed =
        target === undefined
          ? allowsPackage(room, specifier)
          : target.startsWith('../') || allows(room, target, typesOnly);
      if (!allowed) upward.push(`${file} imports ${target ?? specifier}${typesOnly ? ' (types)' : ''}`);
    }
  }
  expect(upward).toEqual([]);
});

test('no files import each other in a circle, not even for a type', () => {
  expect(circles(imports)).toEqual([]);
});

test('every room has its place, and every place is a room', () => {
  expect([...new Set([...imports.keys()].map(roomOf))].sort()).toEqual(Object.keys(ROOMS).sort());
});

test("CONTRIBUTING's map of the house shows every room and what it may import", () => {
  const page = readFileSync(new URL('../../CONTRIBUTING.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `(\w+)\/` \| [^|]+ \| ([^|]+) \|$/gm)].map(([, room, may]) => [room, may]);
  expect(rows).toEqual(Object.entries(ROOMS).map(([room, rules]) => [room, inWords(rules)]));
});
