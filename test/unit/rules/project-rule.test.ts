import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Groups } from '../../../src/rules/across/groups.ts';
import { type ProjectRule, projectRule } from '../../../src/rules/across/project-rule.ts';
import { kept } from '../../../src/rules/across/same.ts';
import type { Project } from '../../../src/workspace/project.ts';
import { FOLDER, open, TODAY } from '../workspace/open.ts';

interface Tag {
  readonly tag: string;
  readonly uri: string;
  readonly pointer: string;
}

/** An invented rule: no tag is used by two records, of whatever kind; but all that a team calls its focus may be. */
function uniqueTags(): { rule: ProjectRule; asked: string[] } {
  const asked: string[] = [];
  const rule = projectRule({
    rules: [
      {
        code: 'test/tag',
        title: 'A tag twice',
        severity: 'info',
        documentation: { why: 'So.', mend: 'Choose.' },
        example: { bad: {}, good: {} },
      },
    ],
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
    grounds: ({ free, groups }, tags) => [free, tags, ...tags.map(({ tag }) => groups.get(tag))],
    *findings({ free, groups }, tags) {
      for (const { tag, uri, pointer } of tags) {
        const [other] = groups.get(tag).filter((each) => each.uri !== uri);
        if (other && tag !== free)
          yield { code: 'test/tag', pointer, message: tag, related: [{ ...other, message: 'Here too.' }] };
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

  test('after any edits, says what it says of a workspace read afresh', async () => {
    const anyTags = fc.array(fc.constantFrom('x', 'y', 'z'), { maxLength: 3 }).map((tags) => tags.join(', '));
    const anyEdit = fc.oneof(
      fc.tuple(fc.constantFrom('a.yaml', 'd.yaml'), fc.option(anyTags.map(charter))),
      fc.tuple(fc.constantFrom('b.yaml', 'c.yaml'), fc.option(anyTags.map(adr))),
      fc.tuple(fc.constant('t.yaml'), fc.constantFrom('ops', 'x', 'y').map(team)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anyEdit, { minLength: 1, maxLength: 10 }), fc.nat(), async (edits, looks) => {
        const { rule } = uniqueTags();
        const workspace = await open(FILES);
        const files = new Map<string, string>(Object.entries(FILES));
        for (const [version, [file, text]] of edits.entries()) {
          const uri = `${FOLDER}/${file}`;
          const project = workspace.projectOf(uri);
          if (text === null) project.put(uri, undefined);
          else await workspace.edit(uri, text, version + 1);
          if (text === null) files.delete(file);
          else files.set(file, text);
          if ((looks >> version) % 2 === 0) rule.findings(project, uri, TODAY);
        }
        const fresh = await open(Object.fromEntries(files));
        for (const uri of [A, B, C, `${FOLDER}/d.yaml`])
          expect(rule.findings(workspace.projectOf(uri), uri, TODAY)).toEqual(
            rule.findings(fresh.projectOf(uri), uri, TODAY),
          );
      }),
      { numRuns: 60 },
    );
  });
});
