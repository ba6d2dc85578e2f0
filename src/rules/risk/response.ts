import type { RiskTables } from '../../catalog/catalog.ts';
import { riskItems } from '../../kinds/risks.ts';
import { artifactRule, atValue } from '../rule.ts';
import { choice } from '../schema/words.ts';
import { perRisk } from './per-risk.ts';

export const responseMismatch = artifactRule({
  code: 'risk/response-mismatch',
  title: 'A response that does not fit the type of risk',
  severity: 'warning',
  kinds: ['risk-register'],
  documentation: {
    why: 'Threats are avoided, mitigated or transferred; opportunities are exploited, enhanced or shared (PMBOK). The wrong word hides what is meant to happen.',
    mend: 'Choose a strategy for the type of risk, or correct the type.',
  },
  *check({ artifact, project }) {
    const { responses } = project.configuration.catalog.risks;
    for (const { index, risk } of riskItems(artifact)) {
      const message = mismatch(risk, responses);
      if (message !== undefined) yield { place: atValue(`/risks/${index}/response/strategy`), message };
    }
  },
});

const mismatch = perRisk((risk, responses: RiskTables['responses']) => {
  const strategy = risk.response?.strategy;
  const response = strategy === undefined || !Object.hasOwn(responses, strategy) ? undefined : responses[strategy];
  const type = risk.type ?? 'threat';
  if (!response || response.for === 'both' || response.for === type) return undefined;
  const fitting = Object.keys(responses).filter((id) => fits(responses[id]?.for, type));
  return `"${strategy}" answers ${NOUNS[response.for]}; this is ${NOUNS[type]}. Choose ${choice(fitting)}.`;
});

const NOUNS = { threat: 'a threat', opportunity: 'an opportunity' } as const;

function fits(answers: string | undefined, type: string): boolean {
  return answers === 'both' || answers === type;
}
