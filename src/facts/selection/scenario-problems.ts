import type { CapacityProblem, MemberInput } from '../../engines/capacity/types.ts';
import type { PersonName } from '../gathering/members.ts';
import { chartersOf, projectId, type Source, settingsOrigin } from '../gathering/source.ts';
import { MOST_HIRES, type Scenario } from './scenario.ts';

/** What a scenario names that is not there, and so changes nothing. */
export function scenarioProblems(
  source: Source,
  scenario: Scenario,
  { members, nameOf }: { readonly members: readonly MemberInput[]; readonly nameOf: PersonName },
): CapacityProblem[] {
  const { id, origin } = scenario;
  if (id === undefined || origin === undefined) return [];
  const { catalog, settings } = source.project.configuration;
  const written = settings.portfolio?.scenarios?.[id];
  const at = (pointer: string) => settingsOrigin(source, `${origin.pointer}/${pointer}`);
  const projects = new Set(chartersOf(source.project).map((charter) => projectId(source, charter)));
  const people = new Set(members.map(({ person }) => person));
  return [
    ...(['mandatory', 'excluded'] as const).flatMap((list) =>
      unknownIn(written?.[list], projects).map(({ name, index }) => ({
        code: 'unknown-project',
        message: `The scenario "${id}" names ${name}, which is not recorded: that does not count.`,
        origin: at(`${list}/${index}`),
      })),
    ),
    ...unknownIn(written?.without, people, nameOf).map(({ name, index }) => ({
      code: 'unknown-person',
      message: `The scenario "${id}" is without ${name}, who is in no team: that does not count.`,
      origin: at(`without/${index}`),
    })),
    ...(written?.hires ?? []).flatMap((hire, index): CapacityProblem[] => {
      const { skill, level, count = 1 } = hire ?? {};
      const { skills, levels } = catalog.skills;
      const lost = 'the people who join do not count.';
      if (skill !== undefined && !Object.hasOwn(skills, skill)) {
        const message = `The catalogue has no skill "${skill}": ${lost}`;
        return [{ code: 'unknown-skill', message, origin: at(`hires/${index}/skill`) }];
      }
      if (level !== undefined && !Object.hasOwn(levels, level)) {
        const message = `The catalogue has no level "${level}": ${lost}`;
        return [{ code: 'unknown-level', message, origin: at(`hires/${index}/level`) }];
      }
      if (count <= MOST_HIRES) return [];
      const message = `More than ${MOST_HIRES} people join at once: ${MOST_HIRES} of them count.`;
      return [{ code: 'too-many-hires', message, origin: at(`hires/${index}/count`) }];
    }),
  ];
}

function unknownIn(
  names: readonly (string | undefined)[] | undefined,
  known: ReadonlySet<string>,
  nameOf: PersonName = (name) => name,
): { readonly name: string; readonly index: number }[] {
  return (names ?? []).flatMap((name, index) =>
    name === undefined || known.has(nameOf(name)) ? [] : [{ name, index }],
  );
}
