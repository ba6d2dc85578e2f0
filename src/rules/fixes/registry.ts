import { fixOneWaySupersede } from './adr/one-way-supersede.ts';
import { fixSupersedeCycle } from './adr/supersede-cycle.ts';
import { fixSupersededStatus } from './adr/superseded-status.ts';
import { fixUnknownEntry } from './catalog/unknown-entry.ts';
import { fixMissingApproval } from './change/missing-approval.ts';
import { fixUnderstatedClass } from './change/understated-class.ts';
import { fixUnmetObligation } from './change/unmet-obligation.ts';
import { fixCharterApproval } from './charter/missing-approval.ts';
import { fixExpiredWaiver } from './config/expired-waiver.ts';
import { fixUnknownRule } from './config/unknown-rule.ts';
import { fixDateOrder } from './date/order.ts';
import type { Fix, FixContext, Fixer } from './fix.ts';
import { fixUnknownRole } from './governance/unknown-role.ts';
import { fixDuplicateId, fixIdFormat } from './reference/own-id.ts';
import { fixUnknownId, fixWrongKind } from './reference/unknown-id.ts';
import { fixResponseMismatch } from './risk/response-mismatch.ts';
import { fixEnum, fixUnknownKind } from './schema/enum.ts';
import { fixFormat } from './schema/format.ts';
import { fixRange } from './schema/range.ts';
import { fixRequired } from './schema/required.ts';
import { fixType } from './schema/type.ts';
import { fixUnknownProperty } from './schema/unknown-property.ts';
import { fixInconsistentJudgements } from './scoring/inconsistent-judgements.ts';
import { fixInvalidRating } from './scoring/invalid-rating.ts';
import { fixMissingReason } from './suppression/missing-reason.ts';
import { fixUnknownSuppression } from './suppression/unknown-rule.ts';
import { fixDuplicateKey } from './syntax/duplicate-key.ts';
import { fixFlowComma } from './syntax/flow-comma.ts';
import { fixTabIndentation } from './syntax/tab-indentation.ts';
import { fixUnclosedFrontMatter } from './syntax/unclosed-front-matter.ts';
import { fixUnquotedValue } from './syntax/unquoted-value.ts';

/** The fixes of each rule that has any, by its code. */
export const FIXERS: ReadonlyMap<string, Fixer> = new Map([
  ['adr/one-way-supersede', fixOneWaySupersede],
  ['adr/supersede-cycle', fixSupersedeCycle],
  ['adr/superseded-status', fixSupersededStatus],
  ['catalog/unknown-entry', fixUnknownEntry],
  ['change/missing-approval', fixMissingApproval],
  ['change/understated-class', fixUnderstatedClass],
  ['change/unmet-obligation', fixUnmetObligation],
  ['charter/missing-approval', fixCharterApproval],
  ['config/expired-waiver', fixExpiredWaiver],
  ['config/unknown-rule', fixUnknownRule],
  ['date/order', fixDateOrder],
  ['governance/unknown-role', fixUnknownRole],
  ['reference/duplicate-id', fixDuplicateId],
  ['reference/id-format', fixIdFormat],
  ['reference/unknown-id', fixUnknownId],
  ['reference/wrong-kind', fixWrongKind],
  ['risk/response-mismatch', fixResponseMismatch],
  ['schema/enum', fixEnum],
  ['schema/format', fixFormat],
  ['schema/range', fixRange],
  ['schema/required', fixRequired],
  ['schema/type', fixType],
  ['schema/unknown-kind', fixUnknownKind],
  ['schema/unknown-property', fixUnknownProperty],
  ['scoring/inconsistent-judgements', fixInconsistentJudgements],
  ['scoring/invalid-rating', fixInvalidRating],
  ['suppression/missing-reason', fixMissingReason],
  ['suppression/unknown-rule', fixUnknownSuppression],
  ['syntax/duplicate-key', fixDuplicateKey],
  ['syntax/flow-comma', fixFlowComma],
  ['syntax/tab-indentation', fixTabIndentation],
  ['syntax/unclosed-front-matter', fixUnclosedFrontMatter],
  ['syntax/yaml', fixUnquotedValue],
]);

/** The ways to mend a finding of a rule, the best first; none where only its author can. */
export function fixesFor(code: string, context: FixContext): readonly Fix[] {
  return [...(FIXERS.get(code)?.(context) ?? [])];
}
