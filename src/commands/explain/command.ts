import { RULES, ruleOf } from '../../rules/registry.ts';
import type { ExampleFiles, Severity } from '../../rules/rule.ts';
import { defineCommand } from '../command.ts';

/** What a rule means; the same text stands in the rule reference. */
export interface Explanation {
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  readonly why: string;
  readonly mend: string;
  readonly silence: string;
  /** Files in which the rule finds something. */
  readonly bad: ExampleFiles;
  /** The same without findings. */
  readonly good: ExampleFiles;
}

/** Undefined when there is no such rule. */
export function explain(code: string): Explanation | undefined {
  const rule = ruleOf(code);
  return (
    rule && {
      code,
      title: rule.title,
      severity: rule.severity,
      ...rule.documentation,
      silence: `Once: "# portolan-ignore-next-line ${code} -- reason" above the line (in Markdown an HTML comment). For a time: a waiver in portolan.yaml. Everywhere: "rules: {${code}: off}" in portolan.yaml.`,
      ...rule.example,
    }
  );
}

/** All rules, by area. */
export function explainAll(): readonly Explanation[] {
  return RULES.flatMap(({ code }) => explain(code) ?? []);
}

export const command = defineCommand({
  name: 'explain',
  wire: 'portolan.server.explain',
  summary: 'say what a rule means, why it exists, how to mend or silence it',
  examples: ['explain', 'explain adr/one-way-supersede'],
  place: 'none',
  args: {
    code: {
      type: 'text',
      description: 'Code of a rule, such as `schema/required`; all rules when missing.',
      cli: { positional: true },
    },
  },
  /** Null when there is no such rule. */
  run: (_, { code }): Explanation | null | { readonly rules: readonly Explanation[] } =>
    code === undefined ? { rules: explainAll() } : (explain(code) ?? null),
});
