import { type Explanation, explain, explainAll } from '../../commands/explain.ts';
import { didYouMean } from '../../rules/schema/words.ts';
import { type Colors, colorsFor, formatTable, print, printJson } from '../output/print.ts';
import { type CommonOptions, EXIT, UsageError } from '../session.ts';

export function runExplain(code: string | undefined, options: CommonOptions): number {
  const colors = colorsFor(options);
  if (code === undefined) {
    const all = explainAll();
    if (options.format === 'json') printJson({ rules: all });
    else
      print(
        formatTable(
          ['code', 'severity', 'what it finds'],
          all.map(({ code, severity, title }) => [code, severity, title]),
          colors,
        ),
      );
    return EXIT.done;
  }
  const explanation = explain(code);
  if (!explanation) {
    const hint = didYouMean(
      code,
      explainAll().map((rule) => rule.code),
    );
    throw new UsageError(`There is no rule "${code}".${hint || ' `portolan explain` lists all of them.'}`);
  }
  if (options.format === 'json') printJson(explanation);
  else print(describe(explanation, colors));
  return EXIT.done;
}

function describe({ code, severity, title, why, mend, silence }: Explanation, colors: Colors): string {
  const part = (name: string, text: string): string => `${colors.bold(name)}\n  ${text}\n`;
  return [
    `${colors.bold(code)} (${severity})\n${title}\n`,
    part('Why', why),
    part('How to mend it', mend),
    part('How to silence it', silence),
  ].join('\n');
}
