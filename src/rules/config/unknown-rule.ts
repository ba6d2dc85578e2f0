import { joinPointer } from '../../documents/pointer.ts';
import { atKey, atValue, type Finding, type Rule } from '../rule.ts';
import { didYouMean } from '../schema/words.ts';

/** @param codes the codes of all rules; a function, since this rule is one of them */
export function unknownRule(codes: () => readonly string[]): Rule {
  return {
    code: 'config/unknown-rule',
    title: 'A rule that does not exist',
    severity: 'warning',
    documentation: {
      why: 'A severity or waiver for a misspelt code changes nothing, silently.',
      mend: 'Correct the code; `portolan explain` lists all of them.',
    },
    *check({ record, project }): Generator<Finding> {
      if (record.recognition.type !== 'configuration') return;
      const { rules, waivers } = project.configuration.settings;
      const message = (code: string): string =>
        `There is no rule "${code}".${didYouMean(code, codes()) || ' Run `portolan explain` for the list.'}`;
      for (const code of Object.keys(rules ?? {})) {
        if (!codes().includes(code)) yield { place: atKey(joinPointer('/rules', code)), message: message(code) };
      }
      for (const [index, waiver] of (waivers ?? []).entries()) {
        if (waiver?.code !== undefined && !codes().includes(waiver.code))
          yield { place: atValue(`/waivers/${index}/code`), message: message(waiver.code) };
      }
    },
  };
}
