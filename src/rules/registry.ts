import { RULES } from './generated/rules.ts';
import type { Rule } from './rule.ts';

export { PROJECT_RULES, RULES } from './generated/rules.ts';

const BY_CODE: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.code, rule]));

export function ruleOf(code: string): Rule | undefined {
  return BY_CODE.get(code);
}
