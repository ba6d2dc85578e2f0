import { joinPointer } from '../../documents/pointer.ts';
import { atKey } from '../rule.ts';
import { schemaRule } from './rule.ts';
import { shorten } from './words.ts';

export const unknownProperty = schemaRule({
  code: 'schema/unknown-property',
  title: 'A field that Portolan does not know',
  documentation: {
    why: 'A misspelt name would be ignored silently, and what stands under it would be lost.',
    mend: 'Correct the name, or move your own data under `custom:`.',
  },
  keywords: ['additionalProperties'],
  place: ({ issue }) => atKey(joinPointer(issue.pointer, String(issue.params.additionalProperty))),
  message: ({ issue }) => {
    const name = shorten(String(issue.params.additionalProperty));
    if (issue.meant !== undefined) return `There is no field "${name}" here. Did you mean "${issue.meant}"?`;
    return `There is no field "${name}" here. Remove it, or keep your own data under "custom".`;
  },
});
