import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Artifact } from '../../../src/kinds/artifact.ts';
import { Groups, kept } from '../../../src/rules/across/kept.ts';
import { type ProjectRule, projectRule } from '../../../src/rules/across/project-rule.ts';
import { locatePointer } from '../../../src/workspace/locate.ts';
import type { Project } from '../../../src/workspace/project.ts';
import { FOLDER, open, TODAY } from '../workspace/open.ts';

interface Tag {
  readonly tag: string;
  readonly uri: string;
  readonly pointer: string;
}

const RULE = {
  code: 'test/tag',
  title: 'A tag twice',
  severity: 'info',
  documentation: { why: 'So.', mend: 'Choose.' },
  example: { bad: {}, good: {} },
} as const;

/** An invented rule: no tag is used by two records, of whatever kind; but all that a team calls its focus may be. */
function uniqueTags(): { rule: ProjectRule; asked: string[] } {
  const asked: string[] = [];
  const rule = projectRule({
    rules: [RULE],
    kinds: ['charter', 'adr'],
    basis: (project) => project.artifacts().find(({ kind }) => kind === 'team')?.title,
    background: { kinds: ['team'], essence: ({ title }) => title ?? '' },
    contribution: (_, { uri, data }, before: readonly Tag[] | undefined) => {
      asked.push(uri.slice(FOLDER.length + 1));
      const tags = (data.tags ?? []).flatMap((tag, index) => (tag ? [{ tag, uri, pointer: `/tags/${index}` }] : []));
      return tags.length === 0 ? undefined : kept(before ?? [], tags);
    },
    ledger: (free) => {
      const groups = new Groups<Tag>(({ tag }) => tag);
      return { free, groups, take: (tags: readonly (readonly Tag[])[]) => void groups.take(tags) };
    },
    grounds: ({ groups }, tags) => tags.map(({ tag }) => groups.get(tag)),
    *findings({ free, groups }, tags) {
      for (const { tag, uri, pointer } of tags) {
        const [other] = groups.get(tag).filter((each) => each.uri !== uri);
        if (other && tag !== free)
          yield { code: RULE.code, pointer, message: tag, related: [{ ...other, message: 'Here too.' }] };
      }
    },
  });
  return { rule, asked };
}

const charter = (tags: string): string => `apiVersion: portolan/v1\nkind: charter\nid: PRJ-001\ntags: [${tags}]\n`;
const adr = (tags: string): string => `apiVersion: portolan/v1\nkind: adr\nid: ADR-0001\ntags: [${tags}]\n`;
const team = (title: string): string => `apiVersion: portolan/v1\nkind: team\nid: TEAM-1\ntitle: ${title}\n`;

const [A, B, C] = [`${FOLDER}/a.yaml`, `${FOLDER}/b.yaml`, `${FOLDER}/c.yaml`];
const FILES = { 'a.yaml': charter('x, y'), 'b.yaml': adr('y'), 'c.yaml': adr('z'), 't.yaml': team('ops') };

/** What is found at first in all files: only what was looked at once can shift. */
function lookedAt(rule: ProjectRule, project: Project): readonly number[] {
  return [A, B, C].map((uri) => rule.findings(project, uri, TODAY).length);
}

/** What is found in a file, with the lines of the other sides. */
function shown(rule: ProjectRule, project: Project, uri: string): string {
  const found = rule.findings(project, uri, TODAY);
  const records = found.flatMap(({ related = [] }) => related.map((at) => ({ at, record: project.record(at.uri) })));
  return JSON.stringify([found, records.map(({ at, record }) => record && locatePointer(record, at.pointer))]);
}

describe('a rule that looks across files', () => {
  test('asks only the file that was edited, and knows whose findings shifted', async () => {
    const { rule, asked } = uniqueTags();
    const workspace = await open(FILES);
    const project = workspace.projectOf(A);
    expect(lookedAt(rule, project)).toEqual([1, 1, 0]);
    expect(rule.findings(project, A, TODAY).map(({ pointer }) => pointer)).toEqual(['/tags/1']);
    expect(asked.splice(0)).toEqual(['a.yaml', 'b.yaml', 'c.yaml']);

    const seen = project.revision;
    const before = rule.findings(project, A, TODAY);
    await workspace.edit(C, adr('z, x'), 1);
    expect(rule.findings(project, C, TODAY)).toHaveLength(1);
    expect(asked.splice(0)).toEqual(['c.yaml']);
    expect(rule.shifts(project, TODAY, seen)).toEqual([A, C]);
    expect(rule.findings(project, B, TODAY)).toHaveLength(1);
    expect(rule.findings(project, A, TODAY)).not.toBe(before);
    expect(asked).toEqual([]);
  });

  test('stays the same list while nothing that it says is another', async () => {
    const { rule } = uniqueTags();
    const workspace = await open(FILES);
    const project = workspace.projectOf(A);
    expect(lookedAt(rule, project)).toEqual([1, 1, 0]);
    const before = rule.findings(project, A, TODAY);
    const seen = project.revision;
    await workspace.edit(C, adr('w'), 1);
    await workspace.edit(A, `${charter('x, y')}title: Another\n`, 1);
    expect(rule.findings(project, A, TODAY)).toBe(before);
    expect(rule.shifts(project, TODAY, seen)).toEqual([]);
  });

  test('begins anew with another background, and says nothing where it is off', async () => {
    const { rule, asked } = uniqueTags();
    const workspace = await open(FILES);
    const project = workspace.projectOf(A);
    expect(lookedAt(rule, project)).toEqual([1, 1, 0]);
    const seen = project.revision;
    await workspace.edit(`${FOLDER}/t.yaml`, team('y'), 1);
    expect(rule.shifts(project, TODAY, seen)).toEqual([A, B]);
    expect(rule.findings(project, B, TODAY)).toEqual([]);

    const off = await open({ ...FILES, 'portolan.yaml': 'rules: { test/tag: off }\n' });
    asked.length = 0;
    expect(rule.findings(off.projectOf(A), A, TODAY)).toEqual([]);
    expect(asked).toEqual([]);
  });

  test('reads its basis anew for a record that contributes as well', async () => {
    const title = ({ data }: Artifact): string => data.title ?? '';
    const rule = projectRule({
      rules: [RULE],
      kinds: ['team'],
      basis: (project) => project.artifacts().map(title).join(' '),
      background: { kinds: ['team'], essence: title },
      contribution: (_, artifact) => ({ title: title(artifact) }),
      ledger: (titles) => ({ titles, take: () => undefined }),
      grounds: () => [],
      *findings({ titles }, own) {
        yield { code: RULE.code, pointer: '/title', at: 'key', message: `${own.title} of ${titles}` };
      },
    });
    const [ops, data] = [`${FOLDER}/a.team.yaml`, `${FOLDER}/b.team.yaml`];
    const workspace = await open({ 'a.team.yaml': team('ops'), 'b.team.yaml': team('data') });
    const project = workspace.projectOf(ops);
    const said = (uri: string): readonly string[] => rule.findings(project, uri, TODAY).map(({ message }) => message);
    expect([said(ops), said(data)]).toEqual([['ops of ops data'], ['data of ops data']]);
    const seen = project.revision;
    await workspace.edit(ops, team('field'), 1);
    expect(said(ops)).toEqual(['field of field data']);
    expect(rule.shifts(project, TODAY, seen)).toEqual([ops, data]);
    const record = project.record(data);
    if (!record) throw new Error('The file is not there.');
    const [found] = rule.rules.flatMap(({ check }) => [...check({ project, record, today: TODAY })]);
    expect(found).toMatchObject({ message: 'data of field data', place: { pointer: '/title', at: 'key' } });
  });

  test('after any edits, says what it says of a workspace read afresh, and whose findings shifted', async () => {
    const anyTags = fc.array(fc.constantFrom('x', 'y', 'z'), { maxLength: 3 }).map((tags) => tags.join(', '));
    const anyAdr = fc.tuple(anyTags, fc.boolean()).map(([tags, moved]) => `${moved ? '# Moved.\n' : ''}${adr(tags)}`);
    const anyEdit = fc.oneof(
      fc.tuple(fc.constantFrom('a.yaml', 'd.yaml'), fc.option(anyTags.map(charter))),
      fc.tuple(fc.constantFrom('b.yaml', 'c.yaml'), fc.option(anyAdr)),
      fc.tuple(fc.constant('t.yaml'), fc.constantFrom('ops', 'x', 'y').map(team)),
      fc.tuple(fc.constant('portolan.yaml'), fc.constantFrom('', 'rules: { test/tag: off }\n')),
    );
    const all = [A, B, C, `${FOLDER}/d.yaml`];
    await fc.assert(
      fc.asyncProperty(fc.array(anyEdit, { minLength: 1, maxLength: 10 }), fc.nat(), async (edits, looks) => {
        const { rule } = uniqueTags();
        const workspace = await open(FILES);
        const files = new Map<string, string>(Object.entries(FILES));
        for (const [version, [file, text]] of edits.entries()) {
          const uri = `${FOLDER}/${file}`;
          const project = workspace.projectOf(uri);
          const isLooked = (looks >> version) % 2 === 0;
          const before = isLooked ? all.map((each) => shown(rule, project, each)) : [];
          const seen = project.revision;
          if (text === null) project.put(uri, undefined);
          else await workspace.edit(uri, text, version + 1);
          if (text === null) files.delete(file);
          else files.set(file, text);
          if (!isLooked) continue;
          // As an editor does: first the edited file, then the others.
          rule.findings(project, uri, TODAY);
          const shifts = rule.shifts(project, TODAY, seen).toSorted();
          const others = all.filter(
            (each, index) => project.record(each) && shown(rule, project, each) !== before[index],
          );
          if (file !== 'portolan.yaml') expect(shifts).toEqual(others);
        }
        const fresh = await open(Object.fromEntries(files));
        for (const uri of all)
          expect(rule.findings(workspace.projectOf(uri), uri, TODAY)).toEqual(
            rule.findings(fresh.projectOf(uri), uri, TODAY),
          );
      }),
      { numRuns: 60 },
    );
  });
});
