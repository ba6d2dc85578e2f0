import { describe, expect, test } from 'vitest';
import { hovered, paragraphs } from './hovering.ts';
import { CONFIGURATION } from './records.ts';

describe('portolan.yaml', () => {
  test('explains rules where their codes stand', async () => {
    const key = await hovered('portolan.yaml', 'rules:\n  ⟦reference/unk|nown-id⟧: off\n');
    expect(key.range).toEqual(key.marked);
    expect(key.text).toMatch(/^\*\*.+\*\* · `reference\/unknown-id` · error by default\n\n.+\n\nTo mend: /);
    const waiver = await hovered('portolan.yaml', 'waivers:\n  - code: reference/un|known-id\n');
    expect(waiver.text).toBe(key.text);
    const comment = await hovered(
      'a.charter.yaml',
      '# portolan-ignore-next-line ⟦reference/un|known-id⟧ -- known\ntitle: x\n',
    );
    expect(comment.range).toEqual(comment.marked);
    expect(comment.text).toBe(key.text);
  });

  test('says who holds a role, and which body it speaks for', async () => {
    const files = { 'portolan.yaml': CONFIGURATION };
    const { text } = await hovered('a.change.yaml', 'approvals: [{ role: ⟦architecture-|board⟧ }]\n', files);
    expect(text).toBe(
      paragraphs(
        '**Architecture board** · role',
        'Reviews changes and decisions of architectural weight.',
        'Speaks for: Technical architecture board',
        'Held by Priya Nair, Henrik Voss.',
      ),
    );
    const nobody = await hovered('a.change.yaml', 'approvals: [{ role: data-ow|ner }]\n', files);
    expect(nobody.text).toMatch(/\n\nNobody is named for it in `portolan\.yaml`\.$/);
    const key = await hovered('portolan.yaml', CONFIGURATION.replace('architecture-', 'archi|tecture-'));
    expect(key.text).toBe(text);
  });

  test('says who a person is', async () => {
    const { text } = await hovered('a.charter.yaml', 'sponsor: "@hvo|ss"\n', { 'portolan.yaml': CONFIGURATION });
    expect(text).toBe(
      paragraphs('**Henrik Voss** · hvoss\\@example.com · @hvoss', 'Roles: Architecture board, Technical lead'),
    );
    expect((await hovered('a.charter.yaml', 'sponsor: Somebo|dy\n')).text).toMatch(/^\*\*Sponsor\*\* · `sponsor`\n/);
  });
});

describe('an entry of the catalogue', () => {
  test('says what the framework knows of it', async () => {
    const { text, range, marked } = await hovered(
      'a.charter.yaml',
      'resourcePlan: { skills: [{ skill: ⟦data-eng|ineering⟧ }] }\n',
    );
    expect(range).toEqual(marked);
    expect(text).toBe(
      paragraphs(
        '**Data engineering** · skill',
        'Building and running the pipelines and stores that data flows through.',
        [
          '- **Core skills**: Pipeline development, Infrastructure management, Data modeling',
          '- **Specializations**: Streaming systems, Batch processing, Cloud platforms',
          '- **Levels**: Junior, Mid-level, Senior, Principal',
          '- **Complexity multiplies effort by**: 1.5',
          '- **Overheads**: mentoring 20 %',
        ].join('\n'),
      ),
    );
  });

  test.each([
    ['a.charter.yaml', 'schedule: { phase: disc|overy }\n', '- **Checkpoints**: '],
    [
      'a.charter.yaml',
      'governance: { body: data-strategy-com|mittee }\n',
      '- **Level**: Executive governance\n- **Answers for**: ',
    ],
    ['a.charter.yaml', 'scoring: { model: data-|value }\n', '- **Dimensions**: Business value 40 %, '],
    ['a.charter.yaml', 'resourcePlan: { skills: [{ level: sen|ior }] }\n', '- **Rank**: 3 of 5'],
    [
      'a.risks.yaml',
      'risks: [{ category: scala|bility }]\n',
      '- **Mitigations**: Performance testing, Capacity planning',
    ],
    [
      'a.change.yaml',
      'evidence: [{ obligation: automated-testing-vali|dation }]\n',
      '- **Met by evidence for it, or by**: testPlan.url',
    ],
  ])('%s: %s', async (name, marked, expected) => {
    expect((await hovered(name, marked)).text).toContain(expected);
  });

  test('that does not exist is said to be none', async () => {
    const { text } = await hovered('a.risks.yaml', 'risks: [{ category: constru|ctor }]\n');
    expect(text).toBe('`constructor` is no category of risks of the catalogue.');
  });
});
