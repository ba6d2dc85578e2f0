import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../../../src/commands/check/command.ts';
import { capacity } from '../../../src/rules/capacity/capacity.ts';
import { diagnose } from '../../../src/rules/run.ts';
import type { Project } from '../../../src/workspace/project.ts';
import { charter, PERIOD, TEAM } from '../commands/capacity/portfolio.ts';
import { FOLDER, open, replaced, TODAY } from '../workspace/open.ts';

/** The shape of a charter whose resource plan asks for people, skills and infrastructure. */
interface Shape {
  readonly status: string;
  readonly shares: readonly (readonly [string, number])[];
  readonly efforts: readonly (readonly [string, number])[];
  readonly amount: number;
  readonly dates: string;
  readonly linesAbove: number;
}

const anyShape: fc.Arbitrary<Shape> = fc.record({
  status: fc.constantFrom('active', 'approved', 'draft', 'on-hold', 'completed', 'activ'),
  shares: fc.array(fc.tuple(fc.constantFrom('Maya Lindqvist', '@maya', 'Piotr'), fc.constantFrom(0.1, 0.5, 0.7)), {
    maxLength: 2,
  }),
  efforts: fc.array(fc.tuple(fc.constantFrom('senior', 'mid'), fc.constantFrom(4, 25, 60)), { maxLength: 2 }),
  amount: fc.constantFrom(0, 40, 70),
  dates: fc.constantFrom('', ', from: 2027-02-10', ', from: 2027-01-05, to: 2027-02-20'),
  linesAbove: fc.nat(1),
});

function charterText(id: string, { status, shares, efforts, amount, dates, linesAbove }: Shape): string {
  const people = shares.map(([name, share]) => `{ person: '${name}', allocation: ${share}${dates} }`);
  const skills = efforts.map(
    ([level, effort]) => `{ skill: devops-infrastructure, level: ${level}, effort: ${effort}${dates} }`,
  );
  const plan = `resourcePlan:
  people: [${people.join(', ')}]
  skills: [${skills.join(', ')}]
  infrastructure: [{ resource: compute, amount: ${amount}${dates} }]
`;
  return '# Reviewed.\n'.repeat(linesAbove) + charter(id, status, plan);
}

const anyTeam = fc
  .tuple(fc.constantFrom('title: Operations', 'title: Operators'), fc.constantFrom('20', '12'))
  .map(([title, days]) => replaced(replaced(TEAM, 'title: Operations', title), '20', days));
const anyConfiguration = fc.constantFrom(PERIOD, `${PERIOD}rules: { capacity/skill-gap: off }\n`);
const IDS = ['PRJ-001', 'PRJ-002', 'PRJ-003'];

/** A file and its next text; undefined: it is deleted. */
const anyEdit: fc.Arbitrary<readonly [string, string | undefined]> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(fc.constantFrom(...IDS), anyShape)
      .map(([id, shape]) => [`${id}.charter.yaml`, charterText(id, shape)] as const),
  },
  { weight: 1, arbitrary: fc.constantFrom(...IDS).map((id) => [`${id}.charter.yaml`, undefined] as const) },
  { weight: 1, arbitrary: anyTeam.map((text) => ['ops.team.yaml', text] as const) },
  { weight: 1, arbitrary: anyConfiguration.map((text) => ['portolan.yaml', text] as const) },
);

/** What is shown about capacity in a file, with the places of the other sides. */
function shownIn(project: Project, file: string): string {
  const record = project.record(`${FOLDER}/${file}`);
  const found = record ? diagnose(project, record, TODAY) : [];
  return JSON.stringify(found.filter(({ code }) => code.startsWith('capacity/')));
}

test('after any edits, findings are those of a workspace read afresh, and where they differ is known', async () => {
  const anyStart = fc.tuple(anyShape, anyShape, anyShape);
  await fc.assert(
    fc.asyncProperty(anyStart, fc.array(anyEdit, { minLength: 1, maxLength: 8 }), async (shapes, edits) => {
      const charters = shapes.map((shape, index): [string, string] => {
        const id = IDS[index] ?? '';
        return [`${id}.charter.yaml`, charterText(id, shape)];
      });
      const files = new Map([['ops.team.yaml', TEAM], ['portolan.yaml', PERIOD], ...charters]);
      const workspace = await open(Object.fromEntries(files));
      const project = workspace.projectOf(`${FOLDER}/portolan.yaml`);
      const shown = new Map(charters.map(([file]) => [file, shownIn(project, file)]));
      const edited = new Set<string>();
      let seen = project.revision;
      for (const [version, [file, text]] of edits.entries()) {
        const uri = `${FOLDER}/${file}`;
        edited.add(file);
        if (text === undefined) {
          files.delete(file);
          project.put(uri, undefined);
        } else {
          files.set(file, text);
          await workspace.edit(uri, text, version + 1);
        }
        // As an editor does: mostly the edited file is looked at first, and the others when there is time.
        if (version % 5 !== 3) shownIn(project, file);
        if (version % 5 !== 0 && version % 5 !== 4) continue;
        const shifts = new Set(capacity.shifts(project, TODAY, seen));
        seen = project.revision;
        for (const [other, before] of shown) {
          const now = shownIn(project, other);
          if (now !== before && !edited.has(other)) expect(shifts).toContain(`${FOLDER}/${other}`);
          shown.set(other, now);
        }
        edited.clear();
      }
      const fresh = await open(Object.fromEntries(files));
      expect(check(workspace, { today: TODAY })).toEqual(check(fresh, { today: TODAY }));
    }),
    { numRuns: 60 },
  );
});
