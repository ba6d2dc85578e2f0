import { groupBy } from '../../text/lists.ts';
import { type Entity, qualifiedId } from '../../workspace/entity.ts';
import { change, register } from '../example.ts';
import { pointerOf } from '../fix.ts';
import { artifactRule, atValue } from '../rule.ts';
import { schemaIssues } from '../schema/issues.ts';
import { choice, shorten } from '../words.ts';
import { otherId } from './ids.ts';

/** Most qualified ids named in a message, and offered. */
const MOST = 4;

const NAMING = { 'changes/CR-2026-014.change.yaml': change('risks: [RISK-021]\n') };
const OTHER = register().replace('REG-PLATFORM', 'REG-DELIVERY');

export const ambiguousId = artifactRule({
  code: 'reference/ambiguous-id',
  title: 'An id that several registers have, none of them nearer than the others',
  severity: 'error',
  documentation: {
    why: 'Ids of risks are those of their register. A bare one means the nearest: in the same file, in the same folder, in the folders above; of several there, one of the same project. Where that leaves it open, nobody knows which risk is meant.',
    mend: 'Write the id of the register in front: `REG-PLATFORM/RISK-021`.',
  },
  example: {
    bad: { ...NAMING, 'risk/platform.risks.yaml': register(), 'risk/delivery.risks.yaml': OTHER },
    good: { ...NAMING, 'changes/platform.risks.yaml': register(), 'risk/delivery.risks.yaml': OTHER },
  },
  *check({ artifact, record, project }) {
    const { values } = schemaIssues(record, project);
    for (const { target, pointer, kinds } of artifact.links) {
      if (!project.graph.isShared(target) || values.has(pointer)) continue;
      const near = project.graph.resolve(target, artifact);
      if (kinds.length > 0 && !near.some(({ kind }) => kinds.includes(kind))) continue;
      const homes = [...groupBy(near, ({ scope }) => scope?.uri).values()].flatMap(([first]) => first ?? []);
      if (homes.length < 2) continue;
      yield {
        place: atValue(pointer),
        message: `"${shorten(target)}" is in ${whereabouts(homes)}, and none of them is nearer than the others. ${advice(homes)}`,
        ...(artifact.origin === 'adopted' ? { severity: 'info' as const } : {}),
      };
    }
  },
  /** Offers the qualified ids. Which is meant, only the author knows. */
  *fixes(context) {
    const { artifact, project } = context;
    const pointer = pointerOf(context.finding.place);
    const target = artifact.links.find((link) => link.pointer === pointer)?.target;
    if (target === undefined) return;
    for (const id of qualifiedIn(project.graph.resolve(target, artifact)).slice(0, MOST))
      yield otherId(context, id, false);
  },
});

/** `REG-A and REG-B`; a register without an id by its file. */
function whereabouts(homes: readonly Entity[]): string {
  const names = homes.map(({ scope, artifact }) => scope?.name ?? artifact.file);
  const shown = names.length > MOST ? [...names.slice(0, MOST - 1), `${names.length - MOST + 1} more`] : names;
  return `${shown
    .slice(0, -1)
    .map((name) => shorten(name))
    .join(', ')} and ${shown.at(-1)}`;
}

function advice(homes: readonly Entity[]): string {
  const ids = qualifiedIn(homes).slice(0, MOST);
  return ids.length > 0 ? `Write ${choice(ids)}.` : 'Give the registers ids, and write the one that is meant in front.';
}

function qualifiedIn(entities: readonly Entity[]): string[] {
  return [...new Set(entities.flatMap((each) => (each.scope?.name === undefined ? [] : qualifiedId(each))))];
}
