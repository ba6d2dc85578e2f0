import { appraisalOf } from '../../facts/appraisal.ts';
import { classificationOf, classText, owedFacts } from '../../facts/classification.ts';
import { count, percentText } from '../../facts/number-words.ts';
import { levelText, ratingScore, registerFacts } from '../../facts/register.ts';
import { type Standing, standingOf } from '../../facts/standing.ts';
import { standingWords } from '../../facts/standing-words.ts';
import type { Artifact } from '../../kinds/artifact.ts';
import type { RecordWords } from '../../kinds/descriptor.ts';
import { type Kind, kindOf } from '../../kinds/kinds.ts';
import type { RiskItem } from '../../kinds/risks.ts';
import type { Entity } from '../../workspace/entity.ts';
import { predecessors, successors } from '../../workspace/supersession.ts';
import type { LanguageFile } from '../file.ts';
import { facts, type Line } from './content.ts';
import { own } from './enum-value.ts';
import { figureFacts } from './figure-facts.ts';

/** What is worth knowing of a record beside its title and status. */
export interface EntityFacts extends RecordWords {
  /** What Portolan computed of it, and what it is tied to. */
  readonly lines: readonly Line[];
}

/** What is computed of a record, or of a part of it; a kind without an entry has nothing computed. */
const COMPUTED: { readonly [K in Kind]?: (file: LanguageFile, artifact: Artifact<K>, id: string) => readonly Line[] } =
  {
    charter: ({ project }, charter) => {
      const standing = standingOf(project, charter);
      const appraisal = appraisalOf(project.configuration, charter.data);
      return [...(standing ? [standingLine(standing)] : []), ...(appraisal ? [facts(...figureFacts(appraisal))] : [])];
    },
    adr: ({ project: { graph } }, _, id) => [
      facts(named('Superseded by ', successors(graph, id)), named('Supersedes ', predecessors(graph, id))),
    ],
    'change-request': ({ project, today }, change) => {
      const classification = classificationOf(change, project, today);
      return [facts(classText(classification), ...owedFacts(classification))];
    },
    'risk-register': ({ project }, register) => [facts(...registerFacts(project, register))],
    team: (_, { data }) => {
      const members = (data.members ?? []).filter((member) => member?.name !== undefined);
      return [facts(data.lead === undefined ? undefined : `lead: ${data.lead}`, count(members.length, 'member'))];
    },
  };

export function entityFacts(file: LanguageFile, { artifact, pointer, id }: Entity): EntityFacts {
  if (artifact.kind === 'risk-register' && pointer !== '') return riskFacts(file, riskAt(artifact, pointer));
  return factsOf(file, artifact, id);
}

function factsOf<K extends Kind>(file: LanguageFile, artifact: Artifact<K>, id: string): EntityFacts {
  const kind: K = artifact.kind;
  return { ...kindOf(kind).says(artifact.data), lines: COMPUTED[kind]?.(file, artifact, id) ?? [] };
}

/** `Score 71.0 · rank 1 of 14 · priority: High · 92 % rated`. */
function standingLine(standing: Standing): Line {
  const { rated, priority } = standing;
  const [score = '', ...place] = standingWords(standing);
  if (rated.score === undefined) return facts(score, rated.input.isMandatory ? 'mandatory' : undefined);
  return facts(
    [{ strong: score }],
    ...place,
    rated.input.isMandatory ? 'mandatory' : priority && `priority: ${priority}`,
    `${percentText(rated.completeness)} rated`,
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
