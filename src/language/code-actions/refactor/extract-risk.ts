import { addItem } from '../../../documents/edit/add-item.ts';
import { editInTurn } from '../../../documents/edit/in-turn.ts';
import { removeAt } from '../../../documents/edit/remove.ts';
import type { PlainValue } from '../../../documents/edit/value-text.ts';
import { pathAt } from '../../../documents/pointer.ts';
import type { Artifact } from '../../../kinds/artifact.ts';
import { addToList, orderIn } from '../../../rules/fix.ts';
import { scopeIn } from '../../../workspace/entity.ts';
import { nextFreeId } from '../../../workspace/free-id.ts';
import type { Project } from '../../../workspace/project.ts';
import type { LanguageFile } from '../../file.ts';
import { type CodeActionQuery, EXTRACT, type Proposal } from '../protocol.ts';

type InlineRisk = NonNullable<NonNullable<Artifact<'charter'>['data']['risks']>[number]>;

/** Moves a risk that a charter describes itself into a register, and leaves its id in the charter. */
export function extractRisk(file: LanguageFile, { range }: Pick<CodeActionQuery, 'range'>): Proposal[] {
  const { document, record, project, today } = file;
  const { artifact } = record;
  if (artifact?.kind !== 'charter') return [];
  const pointer = pathAt(document.root, document.lines.offsetAt(range.start))?.pointer ?? '';
  const index = Number(/^\/risks\/(\d+)/.exec(pointer)?.[1] ?? Number.NaN);
  const risk = artifact.data.risks?.[index];
  const register = targetRegister(project, artifact);
  const target = register && project.record(register.uri);
  if (!risk || risk.ref !== undefined || !register || !target) return [];
  const id = nextFreeId(project, 'risk', today.slice(0, 4), register);
  const ref = project.graph.idFrom(artifact, { id, scope: scopeIn(register, 'risk') });
  const item = registerItem(risk, artifact, id, today);
  return [
    {
      title: `Move this risk to ${register.id ?? register.file} as ${id}`,
      kind: EXTRACT,
      changes: () => {
        const own = editInTurn(document, [
          (current) => single(addItem(current, '/risks', { ref }, index)),
          (current) => single(removeAt(current, `/risks/${index + 1}`)),
        ]);
        const other = addToList(register.document, '/risks', [item], orderIn(target, project));
        return (
          own &&
          other && [
            { uri: document.uri, edits: own },
            { uri: register.uri, edits: other },
          ]
        );
      },
    },
  ];
}

const single = <Item>(item: Item | undefined): Item[] | undefined => (item === undefined ? undefined : [item]);

/** What the register asks for and the charter does not say stays empty, and so a finding. */
function registerItem(risk: InlineRisk, charter: Artifact<'charter'>, id: string, today: string): PlainValue {
  const { title, description, category, probability, impact, response, owner } = risk;
  const item: Record<string, PlainValue | undefined> = {
    id,
    title: title ?? null,
    category: category ?? null,
    event: description,
    inherent: { probability: probability ?? null, impact: impact ?? null },
    response: response === undefined ? undefined : { strategy: null, summary: response },
    status: 'open',
    owner: owner ?? charter.data.owner ?? null,
    raisedOn: today,
    charters: charter.id === undefined ? undefined : [charter.id],
  };
  return Object.fromEntries(
    Object.entries(item).filter((entry): entry is [string, PlainValue] => entry[1] !== undefined),
  );
}

/** The register that a record's risks belong into: one that names the record, else the first one of the project. */
export function targetRegister(
  project: Project,
  artifact: Artifact | undefined,
): Artifact<'risk-register'> | undefined {
  const registers = project.artifacts().filter((each) => each.kind === 'risk-register');
  const id = artifact?.id;
  const naming = registers.find(
    ({ links }) => id !== undefined && links.some((link) => link.target === id && link.pointer.startsWith('/charters')),
  );
  return naming ?? registers[0];
}
