import { expect, test } from 'vitest';
import { classify } from '../../../src/commands/classify/command.ts';
import { targetOf } from '../../../src/workspace/target.ts';
import { findings, open, TODAY } from '../workspace/open.ts';

const change = (more: string, type = 'add-column'): string =>
  `id: CR-2026-001\ntitle: T\nstatus: draft\ndescription: x\nitems: [{ type: ${type}, item: a.b }]\n${more}`;

async function met(text: string): Promise<string[]> {
  const target = targetOf(await open({ 'a.change.yaml': text }));
  const [first] = classify(target, TODAY).changes;
  return (first?.obligations ?? []).filter((obligation) => obligation.met).map(({ id }) => id);
}

test('words of one’s own are no way of deploying, and no mistake', async () => {
  const text = change('deployment: { strategy: Big bang on Friday night }\n');
  expect(await findings({ 'a.change.yaml': text })).toEqual([
    'a.change.yaml:6:25 info catalog/unknown-entry «Big bang on Friday night» "Big bang on Friday night" is no way of deploying of the catalogue, so nothing follows from it. It is one of "canary", "progressive", "rolling", "feature-flag", "blue-green", "parallel-run", "shadow" or "big-bang"; other words belong in "summary".',
  ]);
  expect(await met(text)).toEqual([]);
});

test.each([
  ['strategy: canary', ['progressive-rollout', 'canary-deployment']],
  ['strategy: rolling', ['progressive-rollout']],
  ['strategy: blue-green', []],
  ['strategy: big-bang', []],
])('%s shows %j', async (strategy, expected) => {
  expect(await met(change(`deployment: { ${strategy} }\n`))).toEqual(expected);
});

test.each([
  ['monitoring: [{ signal: coffee machine level }]', []],
  ['monitoring: [{ signal: null rate, watches: data-quality }]', ['data-quality-monitoring']],
  ['consumers: [{ name: A }]\nmonitoring: [{ signal: errors, watches: consumers }]', ['consumer-impact-tracking']],
])('%s shows %j', async (lines, expected) => {
  expect(await met(change(`${lines}\n`))).toEqual(expected);
});

test.each([
  ['schedule: { start: 2027-01-01 }', []],
  ['schedule: { window: Sunday }', []],
  ['schedule: { window: Sunday }\nconsumers: [{ name: A, notified: true }, { name: B }]', []],
  ['schedule: { window: Sunday }\nconsumers: [{ name: A, notified: true }]', ['coordinated-release']],
])('of a breaking change: %s shows %j', async (lines, expected) => {
  expect(await met(change(`${lines}\n`, 'drop-column'))).toEqual(expected);
});

test('a breaking change owes word to those concerned; one without return a way forward and no way back', async () => {
  const ids = async (more: string): Promise<string[]> => {
    const target = targetOf(await open({ 'a.change.yaml': change(more, 'drop-column') }));
    return (classify(target, TODAY).changes[0]?.obligations ?? []).map(({ id }) => id);
  };
  expect(await ids('')).toContain('stakeholder-notification');
  expect(await ids('')).toContain('rollback-readiness');
  const without = await ids('impact: { reversible: none }\n');
  expect(without).toContain('roll-forward-plan');
  expect(without).not.toContain('rollback-readiness');
});

test.each(['TBD', 'none', '?', 'not done', '-'])('evidence that says %s says nothing', async (words) => {
  const lines = `evidence: [{ obligation: impact-assessment, summary: '${words}' }]\nimpact: { summary: '${words}' }\n`;
  expect(await met(change(lines, 'drop-column'))).toEqual([]);
});

test('a way back that is to be tried has not been tried', async () => {
  const tested = (day: string): Promise<string[]> => met(change(`rollback: { testedOn: ${day} }\n`, 'schema-change'));
  expect(await tested('2026-11-20')).toEqual(['tested-rollback-plan']);
  expect(await tested('2026-11-21')).toEqual([]);
});

test.each([
  ['https://ci.example.org/runs/1', true],
  ['http://wiki/minutes/1', true],
  ['https://.', false],
  ['https://?', false],
  ['http://x', false],
  ['http://#', false],
  ['docs/minutes.md', false],
])('a test run at %s is recorded: %s', async (url, isRecorded) => {
  expect(await met(change(`testPlan: { url: '${url}' }\n`))).toEqual(isRecorded ? ['automated-testing'] : []);
});
