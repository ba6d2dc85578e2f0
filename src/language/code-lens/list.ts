import { nodeAt } from '../../documents/pointer.ts';
import type { Artifact } from '../../kinds/artifact.ts';
import type { Range, Span } from '../../text/position.ts';
import { entitiesOf } from '../../workspace/entity.ts';
import type { Location } from '../../workspace/locate.ts';
import { predecessors, successors } from '../../workspace/supersession.ts';
import type { LanguageFile } from '../file.ts';

/** What a lens is about; each can be switched off. */
export type LensType = 'score' | 'change' | 'risk' | 'supersede' | 'references';

export type LensSwitches = Readonly<Record<LensType, boolean>>;

/** What is needed to fill a lens in when it is seen. Survives the way to the client and back. */
export interface LensData {
  readonly uri: string;
  readonly type: LensType;
  /** Under `references`: the id that is named. Under `supersede`: which way to look. */
  readonly id?: string;
  readonly direction?: 'before' | 'after';
}

/** A lens that is not filled in yet. */
interface Lens {
  readonly range: Range;
  readonly data: LensData;
}

/** What a lens says, and what happens when it is chosen; without an action it only says something. */
export interface LensContent {
  readonly title: string;
  readonly action?: LensAction;
}

export type LensAction =
  | { readonly type: 'score' | 'classify'; readonly uri: string }
  | { readonly type: 'open'; readonly location: Location }
  | { readonly type: 'references'; readonly at: Location; readonly locations: readonly Location[] };

/** The lenses of a file, to be filled in one by one. Costs no more than there are lenses: nothing is computed here. */
export function codeLenses(file: LanguageFile, switches: LensSwitches): readonly Lens[] {
  const { document } = file;
  const { artifact } = file.record;
  if (!artifact) return [];
  const anchor = headSpan(file, artifact);
  const lens = (span: Span, data: Omit<LensData, 'uri'>): Lens => ({
    range: document.lines.rangeOf(span),
    data: { uri: artifact.uri, ...data },
  });
  const own = headTypes(file, artifact).filter(({ type }) => switches[type]);
  return [
    ...own.map((data) => lens(anchor, data)),
    ...(switches.references
      ? namedRisks(file, artifact).map(({ id, span }) => lens(span, { type: 'references', id }))
      : []),
  ];
}

/** What stands over the head of an artifact. */
function headTypes({ project }: LanguageFile, { kind, id }: Artifact): readonly Omit<LensData, 'uri'>[] {
  const { graph } = project;
  const isNamed = id !== undefined && graph.incoming(id).length > 0;
  return [
    ...(kind === 'charter' ? [{ type: 'score' as const }] : []),
    ...(kind === 'change-request' ? [{ type: 'change' as const }] : []),
    ...(kind === 'risk-register' ? [{ type: 'risk' as const }] : []),
    ...(kind === 'adr' && id !== undefined
      ? [
          ...(successors(graph, id).length > 0
            ? [{ type: 'supersede' as const, id, direction: 'after' as const }]
            : []),
          ...(predecessors(graph, id).length > 0
            ? [{ type: 'supersede' as const, id, direction: 'before' as const }]
            : []),
        ]
      : []),
    ...(isNamed ? [{ type: 'references' as const, id }] : []),
  ];
}

/** The first key of the file, or its first line where it has no YAML. */
function headSpan({ document }: LanguageFile, { tree }: Artifact): Span {
  const root = document.root ?? (document.body ? undefined : tree);
  return (root?.kind === 'mapping' && root.entries[0]?.key) || document.lines.lineSpan(0);
}

/** The risks of a register that are named somewhere, at their ids. */
function namedRisks({ project }: LanguageFile, artifact: Artifact): readonly { id: string; span: Span }[] {
  return entitiesOf(artifact).flatMap((entity) => {
    if (entity.pointer === '' || project.graph.naming(entity).length === 0) return [];
    const node = nodeAt(artifact.tree, `${entity.pointer}/id`)?.value;
    return node ? [{ id: entity.id, span: node }] : [];
  });
}
