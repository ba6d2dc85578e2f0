import { setValue } from '../../../documents/edit/set-value.ts';
import { nodeAt } from '../../../documents/pointer.ts';
import { artifactOf, orderIn, ownChange, pointerOf, replacement } from '../context.ts';
import type { Fix, Fixer } from '../fix.ts';

/** Offers the strategies that fit the type of the risk, and the type that fits the strategy. */
export const fixResponseMismatch: Fixer = function* (context): Generator<Fix> {
  const { project, record, document, finding } = context;
  const pointer = pointerOf(finding.place);
  const strategy = nodeAt(document.root, pointer)?.value;
  const risk = pointer.replace(/\/response\/strategy$/, '');
  const type = nodeAt(document.root, `${risk}/type`)?.value;
  if (!artifactOf(context, 'risk-register') || strategy?.kind !== 'scalar') return;
  const own = type?.kind === 'scalar' && type.value === 'opportunity' ? 'opportunity' : 'threat';
  const { responses } = project.configuration.catalog.risks;
  for (const [id, response] of Object.entries(responses)) {
    if (response.for !== 'both' && response.for !== own) continue;
    yield replacement(context, pointer, id, { title: `Change the strategy to "${id}" (${response.title})` });
  }
  const other = own === 'threat' ? 'opportunity' : 'threat';
  yield {
    title: `Change the type of the risk to "${other}"`,
    changes: () => ownChange(context, setValue(document, `${risk}/type`, other, orderIn(record, project))),
  };
};
