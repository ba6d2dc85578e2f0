import { riskItems } from '../../artifacts/risks.ts';
import { artifactRule, atValue } from '../rule.ts';

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
      const strategy = risk.response?.strategy;
      const response = strategy === undefined ? undefined : responses[strategy];
      const type = risk.type ?? 'threat';
      if (!response || response.for === 'both' || response.for === type) continue;
      const fitting = Object.entries(responses).flatMap(([id, entry]) =>
        entry.for === 'both' || entry.for === type ? id : [],
      );
      yield {
        place: atValue(`/risks/${index}/response/strategy`),
        message: `"${strategy}" answers ${response.for === 'threat' ? 'a threat' : 'an opportunity'}; this is ${type === 'threat' ? 'a threat' : 'an opportunity'}. Choose ${fitting.join(', ')}.`,
      };
    }
  },
});
