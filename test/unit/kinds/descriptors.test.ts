import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DESCRIPTORS } from '../../../src/kinds/generated/index.ts';
import { ID_OWNERS, KINDS, kindNoun, kindOf, ownerOf } from '../../../src/kinds/kinds.ts';
import { ENDED } from '../../../src/reports/generated/moods.ts';
import { schemaOf } from '../../../src/schema/registry.ts';
import { placeAt } from '../../../src/schema/walk.ts';

const COLORS = /^(?:charts\.(?:green|blue|yellow|red|purple)|disabledForeground|list\.warningForeground)$/;

describe.each(DESCRIPTORS)('$name', (kind) => {
  const { name, statuses, datePairs, suffixes } = kind;

  test('has a look for every status of its schema, and for no other', () => {
    const words = schemaOf(name).properties?.status?.enum ?? [];
    expect(Object.keys(statuses).sort()).toEqual([...words].sort());
    const looks = Object.values<{ icon: string; color?: string }>(statuses);
    for (const { color } of looks) expect(color ?? 'charts.green').toMatch(COLORS);
    // What stands side by side differs in shape.
    expect(new Set(looks.map(({ icon }) => icon)).size).toBe(looks.length);
  });

  test('names dates that the schema knows', () => {
    for (const { earlier, later } of datePairs) {
      for (const pointer of [earlier, later]) {
        const place = placeAt(name, pointer.replaceAll('*', '0').split('/').slice(1));
        expect(place?.schema, pointer).toBeDefined();
      }
    }
  });

  test('has suffixes of its own, and a view beside it', () => {
    const others = DESCRIPTORS.filter((other) => other.name !== name).flatMap(
      (other) => other.suffixes as readonly string[],
    );
    for (const suffix of suffixes) expect(others).not.toContain(suffix);
    expect(existsSync(new URL(`../../../src/kinds/${name}/view.tsx`, import.meta.url))).toBe(true);
  });

  test('has a noun that fits behind "a"', () => {
    expect(kindNoun(name)).not.toMatch(/^[aeiou]/);
  });
});

test('portolan.yaml may say of each where it lies and what its ids look like, and of nothing else', () => {
  const { artifactPaths, idFormats } = schemaOf('portolan').$defs ?? {};
  expect(Object.keys(artifactPaths?.properties ?? {}).sort()).toEqual([...KINDS].sort());
  expect(Object.keys(idFormats?.properties ?? {}).sort()).toEqual([...ID_OWNERS].sort());
});

test('the lists that are made from them', () => {
  expect(KINDS).toEqual(['charter', 'adr', 'risk-register', 'change-request', 'team']);
  expect(ID_OWNERS).toEqual([...KINDS, 'risk']);
  expect(ownerOf('risk')).toEqual({ id: 'RISK-###', scope: 'record', noun: 'risk', symbol: 'event' });
  expect(ENDED).toEqual({
    charter: ['completed', 'rejected', 'cancelled'],
    adr: ['rejected', 'deprecated', 'superseded'],
    'risk-register': ['closed'],
    'change-request': ['implemented', 'failed', 'rolled-back', 'rejected', 'closed', 'withdrawn'],
    team: ['dissolved'],
  });
  expect(kindOf('constructor')).toBeUndefined();
  expect(kindNoun('person')).toBe('person');
});
