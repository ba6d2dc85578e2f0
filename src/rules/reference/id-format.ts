import type { IdOwner } from '../../kinds/kinds.ts';
import { entitiesOf } from '../../workspace/graph.ts';
import { artifactRule, atValue } from '../rule.ts';

export const idFormat = artifactRule({
  code: 'reference/id-format',
  title: 'An id that does not look as `portolan.yaml` asks',
  severity: 'warning',
  documentation: {
    why: 'Ids of one form can be recognised in prose, sorted and counted on. Only checked where `ids:` asks for a form.',
    mend: 'Rename the id, or change `ids:` in `portolan.yaml`.',
  },
  *check({ artifact, project }) {
    if (artifact.origin === 'adopted') return;
    for (const { id, kind, pointer } of entitiesOf(artifact)) {
      const format = project.configuration.ids[kind as IdOwner];
      if (!format.required || format.matches(id)) continue;
      yield {
        place: atValue(`${pointer}/id`),
        message: `"${id}" does not look like ${format.template}, the form that portolan.yaml asks for.`,
      };
    }
  },
});
