import { kindNoun } from '../../artifacts/kinds.ts';
import { artifactRule, atValue } from '../rule.ts';
import { didYouMean } from '../schema/words.ts';

export const unknownId = artifactRule({
  code: 'reference/unknown-id',
  title: 'An id that names nothing in the workspace',
  severity: 'error',
  documentation: {
    why: 'A link that leads nowhere hides a record that was deleted, renamed or never written.',
    mend: 'Correct the id, or write the record that it names.',
  },
  *check({ artifact, project }) {
    for (const { target, pointer, kinds } of artifact.links) {
      if (project.graph.find(target).length > 0) continue;
      const known = [...project.graph.ids()].filter((id) =>
        project.graph.find(id).some(({ kind }) => fits(kind, kinds)),
      );
      const hint = didYouMean(target, known);
      const what =
        kinds.length === 1 ? `no ${kindNoun(kinds[0] ?? '')} "${target}"` : `nothing with the id "${target}"`;
      const severity = artifact.origin === 'adopted' ? 'info' : undefined;
      yield {
        place: atValue(pointer),
        message: `There is ${what} in this workspace.${hint || ' Correct the id, or write the record.'}`,
        ...(severity && { severity }),
      };
    }
  },
});

const fits = (kind: string, kinds: readonly string[]): boolean => kinds.length === 0 || kinds.includes(kind);
