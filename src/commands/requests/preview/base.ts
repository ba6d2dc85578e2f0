import { nodeAt } from '../../../documents/pointer.ts';
import { stepsOf } from '../../../engines/risk/score.ts';
import { labelsOf } from '../../../facts/catalog-words.ts';
import type { Artifact } from '../../../kinds/artifact.ts';
import { wantedSections } from '../../../kinds/sections.ts';
import type { Backlink, PreviewBase, ProseSection, Reference } from '../../../reports/model/common.ts';
import { diagnose } from '../../../rules/run.ts';
import { type Entity, entitiesOf, qualifiedId } from '../../../workspace/entity.ts';
import type { FileRecord } from '../../../workspace/file-input.ts';
import type { Graph } from '../../../workspace/graph.ts';
import type { Project } from '../../../workspace/project.ts';
import type { Target } from '../../../workspace/target.ts';
import { countFindings } from '../counts.ts';
import { presented } from './presented.ts';

/** What every preview has: head, findings, what is known of the ids it names, and who names it. */
export function previewBase(
  { project, workspace }: Target,
  record: FileRecord,
  artifact: Artifact,
  today: string,
): PreviewBase {
  const { errors, warnings } = countFindings(diagnose(project, record, today));
  const { id, title, status, date, data } = artifact;
  const tags = (data.tags ?? []).filter((tag) => tag !== undefined);
  return {
    header: { id, title, status, date, owner: data.owner, file: workspace.fileOf(artifact.uri), tags },
    findings: { errors, warnings },
    today,
    references: references(project, artifact),
    referencedBy: backlinks(project, artifact),
    links: presented(data.links, '/links'),
    sections: otherSections(artifact),
    labels: labelsOf(project.configuration, NAMED_TABLES),
    ...highestSteps(project),
  };
}

function highestSteps({ configuration }: Project): Pick<PreviewBase, 'riskSteps'> {
  const { matrix } = configuration.catalog.risks;
  const [probability, impact] = [stepsOf(matrix.probability).at(-1), stepsOf(matrix.impact).at(-1)];
  return probability === undefined || impact === undefined ? {} : { riskSteps: { probability, impact } };
}

function references({ graph }: Project, artifact: Artifact): Record<string, Reference> {
  return Object.fromEntries(
    artifact.links.map(({ target }) => {
      return [target, referenceFrom(graph, artifact, target)];
    }),
  );
}

/** What is known of an id in an artifact; where it is open what it means, what it may be. */
function referenceFrom(graph: Graph, artifact: Artifact, id: string): Reference {
  const named = graph.resolve(id, artifact);
  const [entity] = named;
  if (!entity) return { id, known: false };
  const isOpen = new Set(named.map(({ scope }) => scope?.uri)).size > 1;
  return isOpen ? { id, known: false, mayBe: named.map(qualifiedId) } : { ...referenceTo(entity), id };
}

/** @param entity what the id names */
export function referenceTo({ id, kind, title, status, artifact }: Entity): Reference {
  return { id, known: true, kind, title, status, uri: artifact.uri };
}

function backlinks({ graph }: Project, artifact: Artifact): Backlink[] {
  const links = entitiesOf(artifact)
    .flatMap((entity) => graph.naming(entity))
    .filter((incoming) => incoming.artifact !== artifact);
  const byFile = new Map(links.map(({ artifact: other, link }) => [`${other.uri} ${link.type}`, { other, link }]));
  return [...byFile.values()].map(({ other, link }) => ({
    id: other.id ?? other.file,
    known: true,
    kind: other.kind,
    title: other.title,
    status: other.status,
    uri: other.uri,
    relation: link.type,
  }));
}

/** What adopted decision records say in sections, and the header of the preview shows. */
const IN_HEADER = ['/status', '/date'];

/** Sections of a Markdown body that no property takes its value from. */
function otherSections({ kind, document, tree }: Artifact): ProseSection[] | undefined {
  const { body, text } = document;
  if (!body) return undefined;
  const pointers = [...wantedSections(kind).map(({ pointer }) => pointer), ...IN_HEADER];
  const supplied = pointers.flatMap((pointer) => nodeAt(tree, pointer)?.value.start ?? []);
  return body.sections
    .filter(({ level, content }) => level === 2 && !supplied.some((at) => at >= content.start && at < content.end))
    .map(({ heading, content }) => ({ title: heading, text: text.slice(content.start, content.end) }))
    .filter((section) => section.text.trim() !== '');
}

/** What a record may name by id. */
const NAMED_TABLES = [
  'roles',
  'skills',
  'skill-levels',
  'risk-categories',
  'lifecycle-phases',
  'governance-bodies',
  'change-types',
] as const;
