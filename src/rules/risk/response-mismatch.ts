import type { RiskTables } from '../../catalog/catalog.ts';
import { setValue } from '../../documents/edit/set-value.ts';
import { nodeAt } from '../../documents/pointer.ts';
import { type RiskItem, riskItems } from '../../kinds/risks.ts';
import { memoOn } from '../../text/memo.ts';
import { register } from '../example.ts';
import { orderIn, ownChange, pointerOf, replacement } from '../fix.ts';
import { artifactRule, atValue } from '../rule.ts';
import { choice } from '../words.ts';

export const responseMismatch = artifactRule({
  code: 'risk/response-mismatch',
  title: 'A response that does not fit the type of risk',
  severity: 'warning',
  kinds: ['risk-register'],
  documentation: {
    why: 'Threats are avoided, mitigated or transferred; opportunities are exploited, enhanced or shared (PMBOK). The wrong word hides what is meant to happen.',
    mend: 'Choose a strategy for the type of risk, or correct the type.',
  },
  example: {
    bad: { 'platform.risks.yaml': register('    response: { strategy: exploit }\n') },
    good: { 'platform.risks.yaml': register('    response: { strategy: mitigate }\n') },
  },
  *check({ artifact, project }) {
    const { responses } = project.configuration.catalog.risks;
    for (const { index, risk } of riskItems(artifact)) {
      const message = mismatch(risk, responses);
      if (message !== undefined) yield { place: atValue(`/risks/${index}/response/strategy`), message };
    }
  },
  /** Offers the strategies that fit the type of the risk, and the type that fits the strategy. */
  *fixes(context) {
    const { project, record, document, finding } = context;
    const pointer = pointerOf(finding.place);
    const strategy = nodeAt(document.root, pointer)?.value;
    const risk = pointer.replace(/\/response\/strategy$/, '');
    const type = nodeAt(document.root, `${risk}/type`)?.value;
    if (strategy?.kind !== 'scalar') return;
    const own = type?.kind === 'scalar' && type.value === 'opportunity' ? 'opportunity' : 'threat';
    const { responses } = project.configuration.catalog.risks;
    for (const [id, response] of Object.entries(responses)) {
      if (response.for !== 'both' && response.for !== own) continue;
      yield replacement(context, pointer, id, { title: `Change the strategy to "${id}" (${response.title})` });
    }
    const other = own === 'threat' ? 'opportunity' : 'threat';
    yield {
      title: `Change the type of the risk to "${other}"`,
      changes: () => ownChange(context, setValue(document, `${risk}/type`, other, orderIn(record, project))),
    };
  },
});

/** A risk that an edit left alone is the same object in the next version of its register. */
const mismatch = memoOn((risk: RiskItem, responses: RiskTables['responses']) => {
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
