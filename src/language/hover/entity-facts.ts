import { classText, owedFacts } from '../../facts/change-words.ts';
import { classificationOf } from '../../facts/classification.ts';
import { count, percentText, scoreText } from '../../facts/number-words.ts';
import { levelText, ratingScore, registerFacts } from '../../facts/register.ts';
import { type Standing, standingOf } from '../../facts/standing.ts';
import type { Artifact } from '../../kinds/artifact.ts';
import type { RiskItem } from '../../kinds/risks.ts';
import type { Entity } from '../../workspace/graph.ts';
import { predecessors, successors } from '../../workspace/supersession.ts';
import type { LanguageFile } from '../file.ts';
import { facts, type Line } from './content.ts';
import { own } from './enum-value.ts';

/** What is worth knowing of a record beside its title and status. */
export interface EntityFacts {
  readonly owner?: string | undefined;
  /** What it is about, in its own words. */
  readonly words?: string | undefined;
  /** What Portolan computed of it, and what it is tied to. */
  readonly lines: readonly Line[];
}

export function entityFacts(file: LanguageFile, { artifact, pointer, id }: Entity): EntityFacts {
  const { project } = file;
  const { owner } = artifact.data;
  if (artifact.kind === 'charter') {
    const { summary, businessCase, projectManager } = artifact.data;
    const standing = standingOf(project, artifact);
    const lines = standing ? [standingLine(standing)] : [];
    return { owner: owner ?? projectManager, words: summary ?? businessCase?.summary, lines };
  }
  if (artifact.kind === 'adr') {
    const lines = [
      named('Superseded by ', successors(project.graph, id)),
      named('Supersedes ', predecessors(project.graph, id)),
    ];
    return { owner, words: artifact.data.decision, lines: [facts(...lines)] };
  }
  if (artifact.kind === 'change-request') {
    const classification = classificationOf(artifact, project);
    const words = classText(classification);
    return { owner, words: artifact.data.description, lines: [facts(words, ...owedFacts(classification))] };
  }
  if (artifact.kind === 'risk-register') {
    return pointer === ''
      ? { owner, words: artifact.data.scope, lines: [facts(...registerFacts(project, artifact))] }
      : riskFacts(file, riskAt(artifact, pointer));
  }
  return artifact.kind === 'team' ? teamFacts(artifact) : { owner, lines: [] };
}

/** `Score 71.0 · rank 1 of 14 · priority: High · 92 % rated`. */
export function standingLine({ rated, rank, of, priority }: Standing): Line {
  if (rated.score === undefined) return ['Not rated yet'];
  return facts(
    ['Score ', { strong: scoreText(rated.score) }],
    rank === undefined ? undefined : `rank ${rank} of ${of}`,
    priority === undefined ? undefined : `priority: ${priority}`,
    rated.missing.length > 0 ? `${percentText(rated.completeness)} rated` : undefined,
  );
}

function named(words: string, ids: readonly string[]): Line {
  return ids.length > 0 ? [words, { strong: ids.join(', ') }] : [];
}

function riskAt(register: Artifact<'risk-register'>, pointer: string): RiskItem | undefined {
  return register.data.risks?.[Number(pointer.slice(pointer.lastIndexOf('/') + 1))];
}

function riskFacts({ project }: LanguageFile, risk: RiskItem | undefined): EntityFacts {
  const { matrix, categories, responses } = project.configuration.catalog.risks;
  const [inherent, residual] = [ratingScore(matrix, risk?.inherent), ratingScore(matrix, risk?.residual)];
  const current = residual ?? inherent;
  const category = Object.values(categories).map((group) => own(group.categories, risk?.category ?? ''));
  const strategy = risk?.response?.strategy;
  return {
    owner: risk?.owner,
    words: risk?.event ?? risk?.cause ?? risk?.effect,
    lines: [
      facts(
        current && [{ strong: levelText(current) }],
        residual && inherent && `inherent: ${levelText(inherent)}`,
        risk?.type === 'opportunity' ? 'opportunity' : undefined,
      ),
      facts(
        category.find((entry) => entry !== undefined)?.title,
        strategy === undefined ? undefined : `response: ${own(responses, strategy)?.title ?? strategy}`,
      ),
    ],
  };
}

function teamFacts({ data }: Artifact<'team'>): EntityFacts {
  const members = (data.members ?? []).filter((member) => member?.name !== undefined);
  return {
    owner: data.owner,
    words: data.mission,
    lines: [facts(data.lead === undefined ? undefined : `lead: ${data.lead}`, count(members.length, 'member'))],
  };
}
