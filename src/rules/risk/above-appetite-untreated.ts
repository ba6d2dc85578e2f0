import { hasEnded } from '../../facts/statuses.ts';
import type { RiskItem } from '../../kinds/risks.ts';
import { hasIssueIn } from '../../workspace/file-input.ts';
import { register } from '../example.ts';
import { artifactRule, atKey } from '../rule.ts';
import { aboveAppetite } from './appetite.ts';

const untreated = (more = ''): string => `${register(more)}appetite: { level: low }\n`;

export const aboveAppetiteUntreated = artifactRule({
  code: 'risk/above-appetite-untreated',
  title: 'A risk above the appetite without a response',
  severity: 'warning',
  kinds: ['risk-register'],
  documentation: {
    why: 'The appetite says how much risk may be carried. What is above it has to be answered, or handed up to those who may carry more (ISO 31000: risk treatment). Looked at are threats that are confirmed and open, at their residual rating, or the inherent one where there is none.',
    mend: 'Say under `response` what is done about it, by whom and by when; or escalate it.',
  },
  example: {
    bad: { 'platform.risks.yaml': untreated() },
    good: {
      'platform.risks.yaml': untreated('    response: { strategy: mitigate, summary: Quotas for each client. }\n'),
    },
  },
  *check({ artifact, project, record }) {
    if (hasEnded(artifact)) return;
    for (const { index, risk, level, appetite, rating } of aboveAppetite(project, artifact, isUntreated)) {
      const pointer = `/risks/${index}`;
      // A response that cannot be read is a finding already.
      if (hasIssueIn(record, `${pointer}/response`)) continue;
      const since = risk.raisedOn === undefined ? '' : ` since ${risk.raisedOn}`;
      const message = `The risk is ${level}, above the appetite (${appetite}), and has no response${since}. Say under "response" what is done about it, or escalate it.`;
      yield { place: atKey(`${pointer}/${rating}`), message };
    }
  },
});

function isUntreated({ response }: RiskItem): boolean {
  return response === undefined;
}
