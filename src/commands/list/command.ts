import type { Figure } from '../../engines/finance/figure.ts';
import { appraisalOf } from '../../facts/appraisal.ts';
import type { Artifact } from '../../kinds/artifact.ts';
import { isKind, KINDS, type Kind } from '../../kinds/kinds.ts';
import { didYouMean } from '../../rules/words.ts';
import type { Configuration } from '../../workspace/configuration.ts';
import { qualifiedId } from '../../workspace/entity.ts';
import type { Graph } from '../../workspace/graph.ts';
import { UnusableError } from '../../workspace/unusable.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { defineCommand } from '../command.ts';

/** An artifact in the contract of `list`; what the file does not say is null. */
export interface ListedArtifact {
  readonly kind: Kind;
  readonly id: string | null;
  readonly title: string | null;
  readonly status: string | null;
  readonly date: string | null;
  readonly file: string;
  readonly links: readonly ListedLink[];
  /** What the cash flow of a charter comes to; only where it has one. */
  readonly figures?: ListedFigures;
}

/** Null where a figure is unknown: `unknown` says why. */
export interface ListedFigures {
  readonly currency: string | null;
  readonly discountRatePercent: number | null;
  readonly netPresentValue: number | null;
  readonly internalRatePercent: number | null;
  readonly paybackMonths: number | null;
  readonly returnPercent: number | null;
  readonly unknown: readonly string[];
}

/** A link of an artifact. */
export interface ListedLink {
  readonly type: string;
  /** The id as it is written. */
  readonly target: string;
  /** The id that names the same from anywhere, `REG-A/RISK-001`; null where nothing, or no one thing, is named. */
  readonly resolved: string | null;
}

/** The contract of `list`. */
export interface ListResult {
  readonly artifacts: readonly ListedArtifact[];
}

/** Every artifact of a folder, by project and file. */
export function list(workspace: Workspace, kind?: Kind): ListResult {
  const artifacts = workspace
    .projects()
    .flatMap((project) => project.artifacts().map((artifact) => ({ artifact, project })));
  return {
    artifacts: artifacts
      .filter(({ artifact }) => kind === undefined || artifact.kind === kind)
      .map(({ artifact, project: { configuration, graph } }) => ({
        kind: artifact.kind,
        id: artifact.id ?? null,
        title: artifact.title ?? null,
        status: artifact.status ?? null,
        date: artifact.date ?? null,
        file: workspace.fileOf(artifact.uri),
        links: artifact.links.map(({ type, target }) => ({
          type,
          target,
          resolved: resolvedId(graph, target, artifact),
        })),
        ...figuresOf(artifact, configuration),
      })),
  };
}

function figuresOf(artifact: Artifact, configuration: Configuration): { readonly figures?: ListedFigures } {
  const appraisal = artifact.kind === 'charter' ? appraisalOf(configuration, artifact.data) : undefined;
  if (!appraisal) return {};
  const { figures, currency, unknown } = appraisal;
  const value = (figure: Figure | undefined): number | null => figure?.value ?? null;
  const all = figures && [
    figures.netPresentValue,
    figures.internalRatePercent,
    figures.paybackMonths,
    figures.returnPercent,
  ];
  const [netPresentValue, internalRatePercent, paybackMonths, returnPercent] = all ?? [];
  const reasons = (all ?? []).flatMap((figure) => (figure.value === null ? figure.unknown : []));
  return {
    figures: {
      ...{ currency: currency ?? null, discountRatePercent: figures?.discountRatePercent ?? null },
      ...{ netPresentValue: value(netPresentValue), internalRatePercent: value(internalRatePercent) },
      ...{ paybackMonths: value(paybackMonths), returnPercent: value(returnPercent) },
      unknown: unknown === undefined ? reasons : [unknown],
    },
  };
}

function resolvedId(graph: Graph, target: string, from: Artifact): string | null {
  const ids = new Set(graph.resolve(target, from).map((entity) => `${entity.scope?.uri} ${qualifiedId(entity)}`));
  const [entity] = graph.resolve(target, from);
  return entity && ids.size === 1 ? qualifiedId(entity) : null;
}

export const command = defineCommand({
  name: 'list',
  wire: 'portolan.server.list',
  summary: 'list the records with id, status, date and links',
  examples: ['list --kind adr', 'list --format json | jq -r ".artifacts[].id"'],
  args: { kind: { type: 'text', description: `only this kind: ${KINDS.join(', ')}` } },
  run: ({ workspace }, { kind }): ListResult => {
    if (kind !== undefined && !isKind(kind))
      throw new UnusableError(`There is no kind "${kind}". Kinds: ${KINDS.join(', ')}.${didYouMean(kind, KINDS)}`);
    return list(workspace, kind);
  },
});
