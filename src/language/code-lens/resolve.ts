import { classificationOf, classText, owedFacts } from '../../facts/classification.ts';
import { count, scoreText } from '../../facts/number-words.ts';
import { registerFacts } from '../../facts/register.ts';
import { standingOf } from '../../facts/standing.ts';
import { unreadTable } from '../../rules/schema/unread-table.ts';
import { type Location, locateId, locatePointer } from '../../workspace/locate.ts';
import type { Project } from '../../workspace/project.ts';
import { predecessors, successors } from '../../workspace/supersession.ts';
import type { LanguageFile } from '../file.ts';
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

/** `Score 71.0 · rank 1 of 14 · 92 % rated, 3 ratings missing`. */
function scoreLens({ project, record }: LanguageFile): LensContent | undefined {
  const { artifact } = record;
  const standing = artifact && artifact.kind === 'charter' ? standingOf(project, artifact) : undefined;
  if (!artifact || !standing) return undefined;
  const { rated, rank, of } = standing;
  const action = { type: 'score', uri: artifact.uri } as const;
  if (rated.score === undefined)
    return { title: `Not rated yet · ${count(rated.missing.length, 'rating')} missing`, action };
  const missing = rated.missing.length > 0 ? `, ${count(rated.missing.length, 'rating')} missing` : '';
  const place = rank === undefined ? '' : ` · rank ${rank} of ${of}`;
  return { title: `Score ${scoreText(rated.score)}${place} · ${ratedPercent(rated)} % rated${missing}`, action };
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
function changeLens({ project, record }: LanguageFile): LensContent | undefined {
  const { artifact } = record;
  if (artifact?.kind !== 'change-request') return undefined;
  const classification = classificationOf(artifact, project);
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
function referencesLens({ project }: LanguageFile, { id }: LensData): LensContent | undefined {
  const at = id === undefined ? undefined : locateId(project, id);
  const locations = id === undefined ? [] : namesOf(project, id);
  if (!at || locations.length === 0) return undefined;
  return { title: count(locations.length, 'reference'), action: { type: 'references', at, locations } };
}

function namesOf(project: Project, id: string): readonly Location[] {
  return project.graph.incoming(id).flatMap(({ artifact, link }) => {
    const record = project.record(artifact.uri);
    return record ? [{ uri: record.uri, range: locatePointer(record, link.pointer) }] : [];
  });
}
