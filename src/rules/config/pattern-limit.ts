import { KINDS } from '../../kinds/kinds.ts';
import { GLOB_LIMITS } from '../../workspace/glob.ts';
import { atKey, atValue, configurationRule, type Finding } from '../rule.ts';

type Globs = readonly (string | undefined)[] | undefined;

/** One more than are read. */
const FILES = Array.from({ length: GLOB_LIMITS.globs + 1 }, (_, index) => `  - archive/notes-${index + 1}.md\n`);

export const patternLimit = configurationRule({
  code: 'config/pattern-limit',
  title: 'More patterns than are read',
  severity: 'warning',
  documentation: {
    why: `Every file is compared with every pattern. Only the first ${GLOB_LIMITS.globs} of a list are read, and none longer than ${GLOB_LIMITS.length} characters.`,
    mend: 'Name folders (`archive/**`) instead of single files.',
  },
  example: {
    bad: { 'portolan.yaml': `exclude:\n${FILES.join('')}` },
    good: { 'portolan.yaml': 'exclude:\n  - archive/**\n' },
  },
  *check({ configuration: { settings } }) {
    const { include, exclude, paths, waivers } = settings;
    yield* excess(include, '/include');
    yield* excess(exclude, '/exclude');
    for (const kind of KINDS) yield* excess(paths?.[kind], `/paths/${kind}`);
    for (const [index, waiver] of (waivers ?? []).entries()) yield* excess(waiver?.files, `/waivers/${index}/files`);
  },
});

function* excess(globs: Globs, pointer: string): Generator<Finding> {
  if (globs && globs.length > GLOB_LIMITS.globs) {
    const message = `This list has ${globs.length} patterns; only the first ${GLOB_LIMITS.globs} are read. Name folders instead of files.`;
    yield { place: atKey(pointer), message };
  }
  for (const [index, glob] of (globs ?? []).entries()) {
    if (glob === undefined || glob.length <= GLOB_LIMITS.length) continue;
    const message = `This pattern has ${glob.length} characters; none above ${GLOB_LIMITS.length} is read. Shorten it.`;
    yield { place: atValue(`${pointer}/${index}`), message };
  }
}
