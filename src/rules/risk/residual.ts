import { riskItems } from '../../artifacts/risks.ts';
import { scoreRisk } from '../../engines/risk/score.ts';
import { artifactRule, atKey } from '../rule.ts';

export const residualAboveInherent = artifactRule({
  code: 'risk/residual-above-inherent',
  title: 'A threat that its response makes worse',
  severity: 'warning',
  kinds: ['risk-register'],
  documentation: {
    why: 'The residual rating is what is left after the response (ISO 31000); a threat cannot be greater after it than before.',
    mend: 'Correct one of the two ratings, or choose another response.',
  },
  *check({ artifact, project }) {
    const { matrix } = project.configuration.catalog.risks;
    for (const { index, risk } of riskItems(artifact)) {
      const inherent = scoreRisk(matrix, risk.inherent ?? {});
      const residual = scoreRisk(matrix, risk.residual ?? {});
      if (!inherent || !residual || risk.type === 'opportunity' || residual.score <= inherent.score) continue;
      yield {
        place: atKey(`/risks/${index}/residual`),
        message: `The residual score ${residual.score} is above the inherent score ${inherent.score}: the response would make the threat worse. Correct one of them.`,
      };
    }
  },
});
