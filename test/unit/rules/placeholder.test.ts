import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newArtifact } from '../../../src/commands/new/new-artifact.ts';
import { PROMPTS } from '../../../src/kinds/generated/prompts.ts';
import { KINDS } from '../../../src/kinds/kinds.ts';
import { importNote, promptsIn } from '../../../src/kinds/prompts.ts';
import { targetOf } from '../../../src/workspace/target.ts';
import { findings, open, TODAY } from '../workspace/open.ts';

const SUMMARY = 'Why the project is worth its cost, with the numbers that decide it.';

const charter = (status: string, summary: string): string => `id: PRJ-001
title: Order events
status: ${status}
businessCase: { summary: "${summary}" }
successCriteria: [{ description: Orders arrive within a minute. }]
`;

const placeholders = async (files: Readonly<Record<string, string>>): Promise<string[]> =>
  (await findings(files)).filter((line) => line.includes('template/placeholder'));

describe('template/placeholder', () => {
  test('from proposed on, at the text itself', async () => {
    expect(await findings({ 'a.charter.yaml': charter('proposed', SUMMARY) })).toEqual([
      `a.charter.yaml:4:26 warning template/placeholder «"${SUMMARY}"» This is the text of a template: nobody has written it yet, and the charter is "proposed". Write it, or remove it.`,
    ]);
  });

  test.each(['draft', 'rejected'])('not in one that is %s', async (status) => {
    expect(await placeholders({ 'a.charter.yaml': charter(status, SUMMARY) })).toEqual([]);
  });

  test('of an import too', async () => {
    const note = importNote('p.csv', 3);
    expect(await placeholders({ 'a.charter.yaml': charter('proposed', note) })).toHaveLength(1);
  });

  test('a section of Markdown that says nothing but the prompt', async () => {
    const text = `---
kind: adr
id: ADR-0001
title: Use a log
status: accepted
---
## Context

The question, and the facts that make it
one: load, cost, people, deadlines.

## Decision

We use a log.
`;
    expect(await placeholders({ 'a.adr.md': text })).toHaveLength(1);
  });

  test.each(KINDS)('a %s as a template left it is never clean once it is in force', async (kind) => {
    for (const format of ['yaml', 'markdown'] as const) {
      const empty = targetOf(await open({}));
      const [file] = newArtifact(empty, { kind, title: 'Feed', format, today: TODAY }).files;
      const text = (file?.text ?? '').replace(
        /^status: (draft|proposed)$/m,
        `status: ${kind === 'adr' ? 'accepted' : kind === 'charter' ? 'active' : 'approved'}`,
      );
      expect(await placeholders({ [file?.file ?? '']: text })).not.toEqual([]);
    }
  });
});

describe('what a template left is absent', () => {
  test('in the data of the record, and the rest stays where it is', async () => {
    const { project } = targetOf(
      await open({
        'a.charter.yaml': `id: PRJ-001\ntitle: T\nscope: { included: [What belongs to the project, Orders] }\n`,
      }),
    );
    const [artifact] = project.artifacts();
    expect(artifact?.data).toMatchObject({ scope: { included: [undefined, 'Orders'] } });
    expect(artifact?.unwritten).toEqual(['/scope/included/0']);
  });

  test('whatever the white space', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PROMPTS), fc.constantFrom(' ', '\n', '  '), (prompt, space) => {
        expect(promptsIn({ a: [prompt.replaceAll(' ', space)] })).toEqual(['/a/0']);
        expect(promptsIn({ a: [`${prompt} And more.`, `Not ${prompt}`] })).toEqual([]);
      }),
    );
  });
});

describe('a touch makes no content of a prompt', () => {
  test.each([
    (prompt: string) => prompt.toUpperCase(),
    (prompt: string) => prompt.replace(/\.$/, ''),
    (prompt: string) => `**${prompt}**`,
    (prompt: string) => `"${prompt}"`,
    (prompt: string) => `> ${prompt}`,
    (prompt: string) => `TODO: ${prompt}`,
    (prompt: string) => `${prompt}\u200b`,
    (prompt: string) => `${prompt} <!-- later -->`,
  ])('%s', (touched) => {
    expect(promptsIn([touched(SUMMARY)])).toEqual(['/0']);
  });

  test.each(['TBD', 'TODO', 'To be defined.', 'Not written yet.', 'not written yet (see the wiki)'])('%s', (text) => {
    expect(promptsIn([text])).toEqual(['/0']);
  });

  test.each(['', '---', 'Todos are kept in the tracker', 'Nothing', 'First', 'What we deliver is measured'])(
    'and %j is content',
    (text) => {
      expect(promptsIn([text])).toEqual([]);
    },
  );

  test('of a decision as `new` wrote it, nothing that it decides is left', async () => {
    const [file] = newArtifact(targetOf(await open({})), { kind: 'adr', title: 'Use a log', today: TODAY }).files;
    const { project } = targetOf(await open({ [file?.file ?? '']: file?.text ?? '' }));
    const data = project.artifacts()[0]?.data;
    expect(data).toMatchObject({ title: 'Use a log', decisionMakers: [undefined] });
    for (const key of ['context', 'decision', 'consequences']) expect(data).not.toHaveProperty(key);
  });
});
