import { describe, expect, test } from 'vitest';
import { check } from '../../../src/commands/check/command.ts';
import { classify } from '../../../src/commands/classify/command.ts';
import { list } from '../../../src/commands/list/command.ts';
import { preview } from '../../../src/commands/requests/preview/preview.ts';
import { score } from '../../../src/facts/ranking.ts';
import { fileUri } from '../../../src/workspace/uri.ts';
import { FOLDER, findings, open, replaced, TODAY } from './open.ts';
import { ADR, CHANGE, CHARTER, REGISTER, TEAM } from './records.ts';

const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('');
const codesOf = (lines: readonly string[]): string[] => [...new Set(lines.map((line) => line.split(' ')[2] ?? ''))];

describe('a configuration that is made to harm', () => {
  const files = { [`${'a'.repeat(200)}.charter.yaml`]: CHARTER, 'b.team.yaml': TEAM };

  test.each([
    ['stars', '*a'.repeat(200)],
    ['folders', `${'**/'.repeat(160)}x`],
    ['a huge range', '{1..1000000}'],
    ['huge braces', '{a,b}'.repeat(99)],
    ['nested groups', `${'+(a|'.repeat(100)}${')'.repeat(100)}`],
  ])('globs: %s', async (_, glob) => {
    for (const key of ['include', 'exclude'])
      expect(codesOf(await findings({ ...files, 'portolan.yaml': `${key}: ["${glob}"]\n` }))).toEqual([]);
    expect(await findings({ ...files, 'portolan.yaml': `paths: { adr: ["${glob}"] }\n` })).toEqual([]);
  });

  test('forms of ids', async () => {
    const id = `A${'1'.repeat(50_000)}x`;
    const charter = replaced(CHARTER, 'PRJ-001', id);
    const found = await findings({
      'a.charter.yaml': charter,
      'portolan.yaml': `ids: { charter: "A${'#1'.repeat(29)}" }\n`,
    });
    expect(codesOf(found)).toEqual(['reference/id-format']);
  });

  test('thousands of rules, waivers, globs', async () => {
    const portolan = [
      `rules:\n${many(10_000, (index) => `  x/r${index}: off\n`)}`,
      `waivers:\n${many(3_000, (index) => `  - { code: schema/enum, files: ["${index}/**"], reason: R, owner: O, expires: 2027-01-01 }\n`)}`,
      `exclude: [${many(3_000, (index) => `x${index}, `)}]\n`,
    ].join('');
    const broken = replaced(CHARTER, 'draft', 'drafft');
    const found = await findings({ 'a.charter.yaml': broken, 'portolan.yaml': portolan });
    expect(codesOf(found)).toEqual(['schema/enum', 'config/unknown-rule', 'config/pattern-limit']);
    // Enough is enough.
    expect(found.filter((line) => line.includes('config/unknown-rule'))).toHaveLength(200);
    expect(found.filter((line) => line.includes('(More of this kind may follow; only 200 are shown.)'))).toHaveLength(
      1,
    );
  });

  test.each(['- a\n', 'hello\n', '7\n', 'null\n', '', '[]\n', '"\n', '*x\n', '\u0000\n'])('%j', async (text) => {
    const found = await findings({ ...files, 'portolan.yaml': text });
    expect(found.every((line) => line.startsWith('portolan.yaml'))).toBe(true);
  });

  test.each([
    'rules: []\nwaivers: {}\nroles: 7\nids: []\nlimits: x\ncatalog: []\npaths: x\npeople: x\nscoring: x\nportfolio: x\n',
    'waivers: [7, null, []]\nids: { charter: 7 }\nlimits: { maxFileKilobytes: -1 }\npaths: { charter: x, adr: [7] }\n',
    'limits: { maxFileKilobytes: 0.5 }\nexchangeRates: { USD: x }\npeople: [7]\nroles: { a: 7 }\n',
  ])('values of the wrong type: %j', async (text) => {
    const found = await findings({ ...files, 'portolan.yaml': text });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((line) => /^portolan\.yaml:\d+:\d+ error schema\//.test(line))).toBe(true);
    expect(new Set(found.map((line) => line.split(' ')[0])).size).toBe(found.length);
  });
});

describe('records that are made to harm', () => {
  test('thousands of mistakes', async () => {
    const unknown = many(10_000, (index) => `x${index}: 1\n`);
    const tags = `tags: [${many(10_000, () => '7, ')}]\n`;
    const links = `decisions: [${many(10_000, (index) => `ADR-x${index}, `)}]\n`;
    const found = await findings({ 'a.charter.yaml': CHARTER + unknown + tags + links, 'b.team.yaml': TEAM });
    expect(codesOf(found).toSorted()).toEqual(['reference/unknown-id', 'schema/type', 'schema/unknown-property']);
    expect(found).toHaveLength(600);
  });

  test('thousands of risks with one id', async () => {
    const risk = REGISTER.slice(REGISTER.indexOf('  - id'));
    const found = await findings({ 'a.risks.yaml': REGISTER + risk.repeat(2_000) });
    expect(codesOf(found)).toEqual(['reference/duplicate-id']);
  });

  test('thousands of comments', async () => {
    const comments = '# portolan-ignore-next-line x/y\n'.repeat(10_000);
    expect(codesOf(await findings({ 'a.team.yaml': comments + TEAM }))).toEqual([
      'suppression/missing-reason',
      'suppression/unknown-rule',
    ]);
  });

  test('a long chain of decisions', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [
        `${index}.adr.yaml`,
        `${replaced(ADR, 'ADR-0001', `ADR-${index}`)}supersedes: [ADR-${(index + 1) % 300}]\n`,
      ]),
    );
    expect(codesOf(await findings(files))).toEqual(['adr/supersede-cycle']);
  });
});

describe('names of the language as names of ours', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'];
  const before = Object.getOwnPropertyNames(Object.prototype).toSorted();

  test.each(names)('%s', async (name) => {
    const texts = {
      'portolan.yaml': [
        `rules: { ${name}: off, x/${name}: off }`,
        `roles: { ${name}: { title: X }, constructor: { title: X } }`,
        `exchangeRates: { ${name}: 1 }`,
        `catalog: { ${name}: {}, roles: { roles: { ${name}: { title: X } } }, skills: { ${name}: {}, skills: { ${name}: { title: X } } }, risks: { responses: { ${name}: {} } } }`,
        `waivers: [{ code: ${name}, artifact: ${name}, reason: R, owner: O, expires: 2027-01-01, ${name}: 1 }]`,
        `${name}: { polluted: yes }`,
      ].join('\n'),
      'a.charter.yaml': `${replaced(CHARTER, 'PRJ-001', name)}status2: ${name}\nscoring: { model: ${name}, ratings: { ${name}: 3, cost-reduction: 4 } }\napprovals: [{ role: ${name}, state: granted }]\ndecisions: [${name}, valueOf]\n${name}: { polluted: yes }\nschedule: { phase: ${name} }\n`,
      'b.adr.yaml': `${replaced(ADR, 'ADR-0001', name)}supersedes: [${name}, valueOf]\n`,
      'c.risks.yaml': `${replaced(REGISTER, 'scalability', name)}    response: { strategy: ${name} }\n`,
      'd.change.yaml': `${CHANGE}type: ${name}\ncategory: ${name}\nlevel: ${name}\nitems: [{ type: ${name}, item: x }]\nevidence: [{ obligation: ${name} }]\n`,
      'e.team.yaml': `${TEAM}    skills: [{ skill: ${name}, level: ${name} }]\n`,
      [`docs/adr/0001-${name}.md`]: `---\n${name}: x\nstatus: ${name}\n---\n# ${name}\n\n${name}: x\n`,
      [`${name}.yaml`]: `apiVersion: portolan/v1\nkind: ${name}\n`,
      [`${name}/f.${name}.yaml`]: TEAM,
    };
    const workspace = await open(texts);
    const [project] = workspace.projects();
    if (!project) throw new Error('There is no project.');
    const target = { workspace, project };
    expect(check(workspace, { today: TODAY }).diagnostics.length).toBeGreaterThan(0);
    expect(list(workspace).artifacts.map(({ file }) => file)).toEqual([
      'a.charter.yaml',
      'b.adr.yaml',
      'c.risks.yaml',
      'd.change.yaml',
      `docs/adr/0001-${name}.md`,
      'e.team.yaml',
    ]);
    expect(score(target).projects[0]?.score).toBe(75);
    expect(classify(target, TODAY).changes).toHaveLength(1);
    for (const file of Object.keys(texts)) expect(preview(target, fileUri(FOLDER, file), TODAY)).toBeTypeOf('object');
    expect(Object.getOwnPropertyNames(Object.prototype).toSorted()).toEqual(before);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
