import { describe, expect, test } from 'vitest';
import type { CapacityReport } from '../../src/engines/capacity/result.ts';
import { BASE, charter } from '../unit/commands/capacity/portfolio.ts';
import { folder, json, portolan } from './portolan.ts';

const PLAN = `resourcePlan:
  people: [{ person: '@maya', allocation: 0.8 }]
  skills: [{ skill: devops-infrastructure, level: senior, effort: 64 }]
  infrastructure: [{ resource: compute, amount: 60, unit: vCPU }]
`;
const FILES = {
  ...BASE,
  'orders.charter.yaml': charter('PRJ-001', 'active', PLAN),
  'returns.charter.yaml': charter('PRJ-002', 'proposed', PLAN),
};

describe('portolan capacity', () => {
  test('gives the JSON of the contract', async () => {
    const report = await json<CapacityReport>(['capacity', '--month', '2027-01', '2027-03'], { cwd: folder(FILES) });
    expect(report).toMatchObject({
      period: { start: '2027-01', end: '2027-03', months: ['2027-01', '2027-03'] },
      projects: [{ id: 'PRJ-001', file: 'orders.charter.yaml', status: 'active' }],
      skills: [
        {
          skill: 'devops-infrastructure',
          level: 'senior',
          months: [
            { month: '2027-01', demand: 21, supply: 20, gap: 1 },
            { month: '2027-03', demand: 23, supply: 20, gap: 3 },
          ],
        },
      ],
      infrastructure: [{ resource: 'compute', unit: 'vCPU' }],
      problems: [],
    });
    expect(report.people.map(({ person }) => person)).toEqual(['Maya Lindqvist']);
  });

  test('prints skills by month, people, infrastructure and what would help', async () => {
    const { code, stdout, stderr } = await portolan(['capacity', '--projects', 'all'], { cwd: folder(FILES) });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const line of [
      'Capacity 2027-01 to 2027-03 (days; − what is missing; 2 projects: PRJ-001, PRJ-002)',
      'DevOps and infrastructure, senior   42 −22   40 −20   46 −26',
      'used of what there is                100 %    100 %    100 %',
      'Maya Lindqvist   60     60     0  100 %  promised 160 % in 2027-01 (PRJ-001, PRJ-002), and too much in 2 other months',
      'compute, vCPU  120/100 !  120/100 !  120/100 !',
      '  Contract 68 days of DevOps and infrastructure (senior)',
    ])
      expect(stdout).toContain(line);
  });

  test('takes what can be selected', async () => {
    const files = { ...FILES, 'orders.charter.yaml': FILES['orders.charter.yaml'].replace('effort: 64', 'effort: 20') };
    const { projects } = await json<CapacityReport>(['capacity', '--projects', 'selected'], { cwd: folder(files) });
    expect(projects.map(({ id }) => id)).toEqual(['PRJ-001']);
  });

  test.each([
    [['--month', '2028-01'], 'The planning period, 2027-01 to 2027-03, has no month 2028-01.'],
    [['--projects', 'PRJ-009'], 'There is no charter PRJ-009.'],
    [['--projects', 'PRJ-001,'], 'Projects are committed, selected, all, or ids with commas between them.'],
  ])('%j cannot be used', async (args, message) => {
    const { code, stdout, stderr } = await portolan(['capacity', ...args], { cwd: folder(FILES) });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  test('an empty folder says what to do', async () => {
    const { stdout } = await portolan(['capacity'], { cwd: folder() });
    expect(stdout).toBe('There are no teams and no projects here. `portolan new team` writes the first team.\n');
  });
});
