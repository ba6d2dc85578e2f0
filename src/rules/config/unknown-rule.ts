import { joinPointer } from '../../documents/pointer.ts';
import { atKey, atValue, configurationRule, type Finding, type Rule } from '../rule.ts';
import { schemaIssues } from '../schema/issues.ts';
import { unknownCode } from '../unknown-code.ts';

/** @param codes the codes of all rules; a function, since this rule is one of them */
export function unknownRule(codes: () => readonly string[]): Rule {
  return configurationRule({
    code: 'config/unknown-rule',
    title: 'A rule that does not exist',
    severity: 'warning',
    documentation: {
      why: 'A severity or waiver for a misspelt code changes nothing, silently.',
      mend: 'Correct the code; `portolan explain` lists all of them.',
    },
    *check({ record, project, configuration }): Generator<Finding> {
      const { rules, waivers } = configuration.settings;
      const known = codes();
      const { keys } = schemaIssues(record, project);
      for (const code of Object.keys(rules ?? {})) {
        const pointer = joinPointer('/rules', code);
        if (!known.includes(code) && !keys.has(pointer))
          yield { place: atKey(pointer), message: unknownCode(code, known) };
      }
      for (const [index, waiver] of (waivers ?? []).entries()) {
        const code = waiver?.code;
        if (code === undefined || known.includes(code)) continue;
        yield { place: atValue(`/waivers/${index}/code`), message: unknownCode(code, known) };
      }
    },
  });
}
