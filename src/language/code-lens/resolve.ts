import { classificationOf, classText, owedFacts } from '../../facts/classification.ts';
import { count } from '../../facts/number-words.ts';
import { registerFacts } from '../../facts/register.ts';
import { standingOf } from '../../facts/standing.ts';
import { standingWords } from '../../facts/standing-words.ts';
import { unreadTable } from '../../rules/schema/unread-table.ts';
import type { Entity } from '../../workspace/entity.ts';
import { type Location, locateEntity, locateId, locatePointer } from '../../workspace/locate.ts';
import type { Project } from '../../workspace/project.ts';
import { predecessors, successors } from '../../workspace/supersession.ts';
import type { LanguageFile } from '../file.ts';
import { namedBy } from '../mentions/meaning.ts';
import type { LensContent, LensData } from './list.ts';

/** Fills a lens in; undefined when the file is no longer what the lens was made for. */
export function resolveLens(file: LanguageFile, data: LensData): LensContent | undefined {
  switch (data.type) {
    case 'score':
      return scoreLens(file);
    case 'change':
      return changeLens(file);
    case 'risk':
      return riskLens(file);
    case 'supersede':
      return supersedeLens(file, data);
    case 'references':
      return referencesLens(file, data);
  }
}

/** `Score 71.0 · rank 1 of 14 · 92 % rated, 3 ratings missing`; `Provisional score 100.0 (5.0–100.0) · mandatory · …`. */
function scoreLens({ project, record }: LanguageFile): LensContent | undefined {
  const { artifact } = record;
  const standing = artifact && artifact.kind === 'charter' ? standingOf(project, artifact) : undefined;
  if (!artifact || !standing) return undefined;
  const { rated } = standing;
  const missing = rated.missing.length > 0 ? [`${count(rated.missing.length, 'rating')} missing`] : [];
  const share = rated.score === undefined ? [] : [`${ratedPercent(rated)} % rated`];
  const mandatory = rated.input.isMandatory ? ['mandatory'] : [];
  const title = [...standingWords(standing), ...mandatory, [...share, ...missing].join(', ')].join(' · ');
  return { title, action: { type: 'score', uri: artifact.uri } };
}

/** Whole percent; 100 only where nothing is missing. */
function ratedPercent({
  completeness,
  missing,
}: {
  readonly completeness: number;
  readonly missing: readonly object[];
}): number {
  const percent = Math.round(completeness * 100);
  return missing.length > 0 ? Math.min(percent, 99) : percent;
}

/** `Data model change · Breaking · 2 approvals missing · 1 obligation unmet`. */
function changeLens({ project, record, today }: LanguageFile): LensContent | undefined {
  const { artifact } = record;
  if (artifact?.kind !== 'change-request') return undefined;
  const classification = classificationOf(artifact, project, today);
  const words = classText(classification);
  const action = { type: 'classify', uri: artifact.uri } as const;
  if (words === undefined) return { title: 'Class unknown: nothing says yet what changes', action };
  const owed = owedFacts(classification);
  return { title: [words, ...(owed.length > 0 ? owed : ['nothing owed'])].join(' · '), action };
}

function riskLens({ project, record }: LanguageFile): LensContent | undefined {
  const { artifact } = record;
  if (artifact?.kind !== 'risk-register') return undefined;
  const table = unreadTable(record);
  if (table) return { title: `${count(table.table.rows.length, 'row')} in a table, not read yet` };
  const facts = registerFacts(project, artifact);
  return { title: facts.length > 0 ? facts.join(' · ') : 'No risks' };
}

/** `Superseded by ADR-0011`; the first decision that exists is opened. */
function supersedeLens({ project }: LanguageFile, { id, direction }: LensData): LensContent | undefined {
  if (id === undefined) return undefined;
  const ids = direction === 'after' ? successors(project.graph, id) : predecessors(project.graph, id);
  if (ids.length === 0) return undefined;
  const names = ids.map((other) => (project.graph.find(other).length > 0 ? other : `${other} (unknown)`));
  const title = `${direction === 'after' ? 'Superseded by' : 'Supersedes'} ${names.join(', ')}`;
  const [location] = ids.flatMap((other) => locateId(project, other) ?? []);
  return location ? { title, action: { type: 'open', location } } : { title };
}

/** `5 references`: the fields of records that name the id, as the schema knows them. */
function referencesLens({ project, record }: LanguageFile, { id }: LensData): LensContent | undefined {
  // Own ids are the nearest there can be.
  const [entity] = id === undefined ? [] : namedBy(project, record, id);
  const at = entity && locateEntity(project, entity);
  const locations = entity ? namesOf(project, entity) : [];
  if (!at || locations.length === 0) return undefined;
  return { title: count(locations.length, 'reference'), action: { type: 'references', at, locations } };
}

function namesOf(project: Project, entity: Entity): readonly Location[] {
  return project.graph.naming(entity).flatMap(({ artifact, link }) => {
    const record = project.record(artifact.uri);
    return record ? [{ uri: record.uri, range: locatePointer(record, link.pointer) }] : [];
  });
}
