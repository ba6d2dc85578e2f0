import type { ProjectRule } from './across/project-rule.ts';
import { oneWaySupersede } from './adr/one-way-supersede.ts';
import { supersedeCycle } from './adr/supersede-cycle.ts';
import { supersededStatus } from './adr/superseded-status.ts';
import { capacity } from './capacity/capacity.ts';
import { missingApproval } from './change/missing-approval.ts';
import { understatedClass } from './change/understated.ts';
import { unmetObligation } from './change/unmet-obligation.ts';
import { charterApproval } from './charter/missing-approval.ts';
import { catalogRules } from './config/catalog.ts';
import { notInEffect } from './config/not-in-effect.ts';
import { patternLimit } from './config/pattern-limit.ts';
import { unknownRule } from './config/unknown-rule.ts';
import { expiredWaiver } from './config/waivers.ts';
import { dateOrder } from './date/order.ts';
import { tooLarge } from './file/too-large.ts';
import { impossibleWindow } from './portfolio/impossible-window.ts';
import { requiresCycle } from './portfolio/requires-cycle.ts';
import { unknownCurrency } from './portfolio/unknown-currency.ts';
import { duplicateId } from './reference/duplicate-id.ts';
import { idFormat } from './reference/id-format.ts';
import { unknownEntry, unknownRole } from './reference/unknown-entry.ts';
import { unknownId } from './reference/unknown-id.ts';
import { wrongKind } from './reference/wrong-kind.ts';
import { residualAboveInherent } from './risk/residual.ts';
import { responseMismatch } from './risk/response.ts';
import type { Rule } from './rule.ts';
import { unknownKind } from './schema/header.ts';
import { schemaRules } from './schema/index.ts';
import { inconsistentJudgements } from './scoring/inconsistent-judgements.ts';
import { invalidRating } from './scoring/invalid-rating.ts';
import { suppressionReason } from './suppression/reason.ts';
import { unknownSuppression } from './suppression/unknown-rule.ts';
import { flowComma } from './syntax/flow-comma.ts';
import { syntaxRules } from './syntax/index.ts';

/** Rules whose findings in a file rest on other files. */
export const PROJECT_RULES: readonly ProjectRule[] = [capacity];

/** Every rule, by area. */
export const RULES: readonly Rule[] = [
  ...syntaxRules,
  flowComma,
  tooLarge,
  unknownKind,
  ...schemaRules,
  unknownId,
  wrongKind,
  duplicateId,
  idFormat,
  unknownEntry,
  unknownRole,
  ...catalogRules,
  unknownRule(() => CODES),
  expiredWaiver,
  notInEffect,
  patternLimit,
  suppressionReason,
  unknownSuppression(() => CODES),
  dateOrder,
  charterApproval,
  invalidRating,
  inconsistentJudgements,
  oneWaySupersede,
  supersedeCycle,
  supersededStatus,
  missingApproval,
  unmetObligation,
  understatedClass,
  ...PROJECT_RULES.flatMap(({ rules }) => rules),
  requiresCycle,
  impossibleWindow,
  unknownCurrency,
  residualAboveInherent,
  responseMismatch,
];

const CODES: readonly string[] = RULES.map(({ code }) => code);

export function ruleOf(code: string): Rule | undefined {
  return RULES.find((rule) => rule.code === code);
}
