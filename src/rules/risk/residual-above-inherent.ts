import type { RiskMatrix } from '../../catalog/catalog.ts';
import { scoreRisk } from '../../engines/risk/score.ts';
import { type RiskItem, riskItems } from '../../kinds/risks.ts';
import { memoOn } from '../../text/memo.ts';
import { register } from '../example.ts';
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
  example: {
    bad: { 'platform.risks.yaml': register('    residual: { probability: 5, impact: 4 }\n') },
    good: { 'platform.risks.yaml': register('    residual: { probability: 1, impact: 4 }\n') },
  },
  *check({ artifact, project }) {
    const { matrix } = project.configuration.catalog.risks;
    for (const { index, risk } of riskItems(artifact)) {
      const message = worsening(risk, matrix);
      if (message !== undefined) yield { place: atKey(`/risks/${index}/residual`), message };
    }
  },
});

/** A risk that an edit left alone is the same object in the next version of its register. */
const worsening = memoOn((risk: RiskItem, matrix: RiskMatrix) => {
  const inherent = scoreRisk(matrix, risk.inherent ?? {});
  const residual = scoreRisk(matrix, risk.residual ?? {});
  if (!inherent || !residual || risk.type === 'opportunity' || residual.score <= inherent.score) return undefined;
  return `The residual score ${residual.score} is above the inherent score ${inherent.score}: the response would make the threat worse. Correct one of them.`;
});
