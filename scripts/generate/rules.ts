import { ruleReference } from '../../src/commands/explain/rule-reference.ts';
import type { GeneratedFile } from './schemas.ts';

/** The reference of all rules, for people and for the links of diagnostics. */
export function generateRuleReference(): GeneratedFile[] {
  return [{ path: 'docs/rules.md', content: ruleReference() }];
}
