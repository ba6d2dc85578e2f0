/**
 * For every piece a record that it fits into; `@@` is where the cursor stands. The record is complete without the
 * piece, or lacks only what the piece brings.
 */
export interface Host {
  readonly file: string;
  readonly text: string;
  /** Codes of findings that the piece owes to being an example, such as ids of records that are not there. */
  readonly owed?: readonly string[];
}

const CHARTER = `apiVersion: portolan/v1
kind: charter
id: PRJ-001
title: Orders within minutes
status: draft
`;
const CASE = 'businessCase:\n  summary: Worth it.\n';
const CRITERIA = 'successCriteria:\n  - description: Orders are there within five minutes\n';

const ADR = `apiVersion: portolan/v1
kind: adr
id: ADR-0001
title: Keep orders in a log
status: proposed
context: Orders arrive faster than they are read.
decision: A log.
`;
const REGISTER = 'apiVersion: portolan/v1\nkind: risk-register\nid: REG-A\ntitle: Risks of orders\nrisks:\n';
const RISK = `${REGISTER}  - id: RISK-001
    title: Orders get lost
    category: data-quality
    inherent: { probability: 3, impact: 4 }
    status: open
    owner: Ann Lee
`;
const CHANGE = `apiVersion: portolan/v1
kind: change-request
id: CR-2026-001
title: Move orders to the log
status: draft
description: Orders are read from the log.
`;
const TEAM = 'apiVersion: portolan/v1\nkind: team\nid: TEAM-A\ntitle: Orders\nmembers:\n';
const MEMBER = `${TEAM}  - name: Ann Lee\n`;

const record = (text: string): Host => ({ file: 'record.yaml', text });
const charter = (tail: string): Host => record(`${CHARTER}${CASE}${CRITERIA}${tail}`);
const inCase = (tail: string): Host => record(`${CHARTER}${CASE}${tail}${CRITERIA}`);
const adr = (tail: string): Host => record(`${ADR}${tail}`);
const risk = (tail: string): Host => record(`${RISK}${tail}`);
const change = (tail: string): Host => record(`${CHANGE}${tail}`);
const team = (tail: string): Host => record(`${MEMBER}${tail}`);
const configuration = (text: string): Host => ({ file: 'portolan.yaml', text });
const plan = (list: string): Host => charter(`resourcePlan:\n  ${list}:\n    @@\n`);

export const YAML_HOSTS: Readonly<Record<string, Host>> = {
  'portolan-objective': charter('objectives:\n  @@\n'),
  'portolan-benefit': inCase('  benefits:\n    @@\n'),
  'portolan-cash-flow': inCase('  @@\n'),
  'portolan-business-option': inCase('  options:\n    @@\n'),
  'portolan-success-criterion': record(`${CHARTER}${CASE}successCriteria:\n  @@\n`),
  'portolan-deliverable': charter('deliverables:\n  @@\n'),
  'portolan-data-source': charter('technicalApproach:\n  summary: A log.\n  dataSources:\n    @@\n'),
  'portolan-assignment': plan('people'),
  'portolan-skill-demand': plan('skills'),
  'portolan-infrastructure-demand': plan('infrastructure'),
  'portolan-vendor': plan('vendors'),
  'portolan-budget': charter('@@\n'),
  'portolan-budget-item': charter('budget:\n  total: { amount: 1 }\n  items:\n    @@\n'),
  'portolan-actual-cost': charter('budget:\n  total: { amount: 100000 }\n  @@\n'),
  'portolan-characteristics': charter('@@\n'),
  'portolan-ratings': charter('@@\n'),
  'portolan-rating': charter('scoring:\n  model: data-value\n  ratings:\n    @@\n'),
  'portolan-schedule': charter('@@\n'),
  'portolan-milestone': charter('schedule:\n  milestones:\n    @@\n'),
  'portolan-placement': charter('@@\n'),
  'portolan-dependency': { ...charter('dependencies:\n  @@\n'), owed: ['reference/unknown-id'] },
  'portolan-external-dependency': charter('dependencies:\n  @@\n'),
  'portolan-charter-risk': charter('risks:\n  @@\n'),
  'portolan-stakeholder': charter('stakeholders:\n  @@\n'),
  'portolan-tolerances': charter('@@\n'),
  'portolan-governance': charter('@@\n'),
  'portolan-charter-outcome': charter('@@\n'),
  'portolan-approval': charter('approvals:\n  @@\n'),
  'portolan-link': charter('links:\n  @@\n'),
  'portolan-adr-option': adr('consideredOptions:\n  @@\n'),
  'portolan-risk': risk('  @@\n'),
  'portolan-opportunity': risk('  @@\n'),
  'portolan-issue': record(`${RISK}issues:\n  @@\n`),
  'portolan-risk-response': risk('    @@\n'),
  'portolan-risk-action': risk('    response:\n      strategy: mitigate\n      actions:\n        @@\n'),
  'portolan-risk-indicator': risk('    indicators:\n      @@\n'),
  'portolan-risk-control': risk('    controls:\n      @@\n'),
  'portolan-risk-exposure': risk('    @@\n'),
  'portolan-risk-history': risk('    history:\n      @@\n'),
  'portolan-change-item': change('items:\n  @@\n'),
  'portolan-consumer': change('consumers:\n  @@\n'),
  'portolan-impact': change('@@\n'),
  'portolan-change-risk': change('@@\n'),
  'portolan-evidence': change('evidence:\n  @@\n'),
  'portolan-rollback': change('@@\n'),
  'portolan-migration-plan': change('@@\n'),
  'portolan-test-plan': change('@@\n'),
  'portolan-deployment': change('@@\n'),
  'portolan-communication': change('@@\n'),
  'portolan-message': change('communication:\n  messages:\n    @@\n'),
  'portolan-signal': change('monitoring:\n  @@\n'),
  'portolan-change-schedule': change('@@\n'),
  'portolan-change-outcome': { ...change('@@\n'), owed: ['change/unauthorised'] },
  'portolan-change-review': change('@@\n'),
  'portolan-member': record(`${TEAM}  @@\n`),
  'portolan-member-skill': team('    skills:\n      @@\n'),
  'portolan-absence': team('    absences:\n      @@\n'),
  'portolan-infrastructure-capacity': team('infrastructure:\n  @@\n'),
  'portolan-waiver': configuration('waivers:\n  @@\n'),
  'portolan-role': configuration('roles:\n  @@\n'),
  'portolan-person': configuration('people:\n  @@\n'),
  'portolan-weights': configuration('@@\n'),
  'portolan-ignore': adr('@@\ndate: 2026-11-15\n'),
};

const markdown = (text: string): Host => ({ file: 'record.md', text });
const page = (front: string, body: string): Host => markdown(`---\n${front}---\n\n${body}`);
const charterPage = page(`${CHARTER}${CASE}${CRITERIA}`, '@@\n');
const adrPage = page(ADR, '@@\n');
const changePage = page(CHANGE, '@@\n');

export const MARKDOWN_HOSTS: Readonly<Record<string, Host>> = {
  'portolan-adr-front-matter': markdown(
    '@@\n# Keep orders in a log\n\n## Context\n\nOrders arrive fast.\n\n## Decision\n\nA log.\n',
  ),
  'portolan-objectives': charterPage,
  'portolan-options': charterPage,
  'portolan-benefits': charterPage,
  'portolan-scope': charterPage,
  'portolan-deliverables': charterPage,
  'portolan-assumptions': charterPage,
  'portolan-charter-risks': charterPage,
  'portolan-charter-outcome': charterPage,
  'portolan-adr-option': page(ADR, '## Pros and Cons of the Options\n\n@@\n'),
  'portolan-consequences': page(ADR, '## Decision Outcome\n\nA log.\n\n@@\n'),
  'portolan-more-information': adrPage,
  'portolan-rollback': changePage,
  'portolan-migration-plan': changePage,
  'portolan-deployment': changePage,
  'portolan-alternatives': changePage,
  'portolan-change-outcome': changePage,
  'portolan-ignore': page(ADR, '@@\n\n## More Information\n\nNone.\n'),
};
