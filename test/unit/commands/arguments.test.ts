import { describe, expect, test } from 'vitest';
import { type Arguments, readArguments, schemaOfArguments, sentArguments } from '../../../src/commands/arguments.ts';
import { command as capacity } from '../../../src/commands/capacity/command.ts';
import { command as check } from '../../../src/commands/check/command.ts';
import type { Services } from '../../../src/commands/command.ts';
import { LOAD } from '../../../src/commands/generated/load.ts';
import { SPECS } from '../../../src/commands/generated/specs.ts';
import { command as importList } from '../../../src/commands/import/command.ts';
import { command as list } from '../../../src/commands/list/command.ts';
import { command as newRecord } from '../../../src/commands/new/command.ts';
import { command as score } from '../../../src/commands/score/command.ts';
import { targetOf } from '../../../src/workspace/target.ts';
import { open, TODAY } from '../workspace/open.ts';
import { CHARTER } from '../workspace/records.ts';

const SERVICES: Services = {
  today: TODAY,
  dayOf: () => TODAY,
  isCancelled: () => false,
  progress: () => undefined,
  solve: () => Promise.reject(new Error('no solver')),
  seconds: () => 0,
};

const sampled: Arguments = { samples: score.args.samples, weights: score.args.weights, ...check.args };

describe('what somebody sends as arguments', () => {
  test.each<[Arguments, unknown, string]>([
    [newRecord.args, {}, 'The parameter "kind" is missing.'],
    [newRecord.args, { kind: 7 }, 'The parameter "kind" must be a text.'],
    [newRecord.args, { kind: 'adr', format: 'pdf' }, 'The parameter "format" must be one of yaml, markdown.'],
    [
      newRecord.args,
      { kind: 'adr', titel: 'x' },
      'There is no parameter "titel". There are: uri, kind, title, id, format.',
    ],
    [
      importList.args,
      { format: 'csv', file: 'a.csv', currency: 'euro' },
      'The parameter "currency" must be a code of three letters, such as EUR.',
    ],
    [score.args, { top: 0 }, 'The parameter "top" must be a whole number from 1 to 100000.'],
    [score.args, { top: 1.5 }, 'The parameter "top" must be a whole number from 1 to 100000.'],
    [score.args, { sensitivity: 'yes' }, 'The parameter "sensitivity" must be true or false.'],
    [score.args, { whatIf: 'PRJ-001:x=1' }, 'The parameter "whatIf" must be a list of texts.'],
    [score.args, 'wsjf', 'Parameters must be an object with their names.'],
    [score.args, ['wsjf'], 'Parameters must be an object with their names.'],
    [sentArguments(check.args), { maxWarnings: 1 }, 'There is no parameter "maxWarnings". There are: uri, paths.'],
    [capacity.args, { months: [1] }, 'The parameter "months" must be a list of texts.'],
    [capacity.args, { scope: 5 }, 'The parameter "scope" must be a list of texts, or a text with commas.'],
  ])('%#: is refused by name', (args, given, message) => {
    expect(() => readArguments(args, given, ['uri'])).toThrow(message);
  });

  test('is read as it is meant', () => {
    expect(readArguments(score.args, { model: 'wsjf', uri: 'file:///x', seed: null }, ['uri'])).toEqual({
      model: 'wsjf',
    });
    expect(readArguments(capacity.args, { projects: 'PRJ-001, PRJ-002' })).toEqual({
      projects: ['PRJ-001', 'PRJ-002'],
    });
    // Its former name still counts.
    expect(readArguments(capacity.args, { scope: 'all' })).toEqual({ projects: ['all'] });
    expect(readArguments(list.args, undefined)).toEqual({});
    expect(readArguments(list.args, null)).toEqual({});
  });
});

test('arguments as a JSON Schema', () => {
  expect(schemaOfArguments(newRecord.args)).toEqual({
    type: 'object',
    properties: {
      kind: { description: 'The kind of record.', type: 'string' },
      title: { description: 'its title', type: 'string' },
      id: { description: 'its id, instead of the next free one', type: 'string' },
      format: {
        description: 'YAML when missing; decision records are Markdown with front matter.',
        type: 'string',
        enum: ['yaml', 'markdown'],
      },
    },
    required: ['kind'],
    additionalProperties: false,
  });
});

test('limits, lists and choices in the schema; nothing in it that only the command line can use', () => {
  expect(schemaOfArguments(sampled)).toEqual({
    type: 'object',
    properties: {
      samples: { description: 'draws of the simulation', type: 'integer', minimum: 100, maximum: 100000 },
      weights: { description: 'weights thought possible', type: 'string', enum: ['any', 'same-order'] },
      paths: { description: check.args.paths.description, type: 'array', items: { type: 'string' } },
    },
    additionalProperties: false,
  });
});

test('the form of a text is in the schema', () => {
  expect(schemaOfArguments({ currency: importList.args.currency })).toMatchObject({
    properties: { currency: { type: 'string', pattern: '^[A-Z]{3}$' } },
  });
});

test('every command is listed with what it takes, and its code is there', async () => {
  for (const spec of SPECS) {
    const { command } = await LOAD[spec.name as keyof typeof LOAD]();
    const { run, ...own } = command;
    expect(JSON.parse(JSON.stringify(own))).toEqual(spec);
    expect(run).toBeTypeOf('function');
    for (const example of spec.examples) expect(example.split(' ')[0]).toBe(spec.name);
  }
});

test('the same arguments everywhere: a list of one kind, a ranking by another model with a trial', async () => {
  const workspace = await open({ 'a.charter.yaml': CHARTER });
  const target = targetOf(workspace);
  expect(await list.run(target, { kind: 'team' }, SERVICES)).toEqual({ artifacts: [] });
  expect(() => list.run(target, { kind: 'charters' }, SERVICES)).toThrow('There is no kind "charters".');
  const answer = await score.run(target, { whatIf: ['business-value=0.5'], model: 'data-value' }, SERVICES);
  expect(answer.model.id).toBe('data-value');
  expect(answer.whatIf?.projects).toHaveLength(1);
  expect(() => score.run(target, { whatIf: ['business-value'] }, SERVICES)).toThrow('"business-value" is no trial');
});
