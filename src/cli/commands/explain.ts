import { type Explanation, explain, explainAll } from '../../commands/explain.ts';
import { abridged } from '../../rules/examples/abridged.ts';
import type { ExampleFiles } from '../../rules/examples/example.ts';
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

function describe(explanation: Explanation, colors: Colors): string {
  const { code, severity, title, why, mend, silence, bad, good } = explanation;
  const part = (name: string, text: string): string => `${colors.bold(name)}\n${indented(text, 2)}\n`;
  return [
    `${colors.bold(code)} (${severity})\n${title}\n`,
    part('Why', why),
    part('How to mend it', mend),
    part('Bad', shown(bad, colors)),
    part('Good', shown(good, colors)),
    part('How to silence it', silence),
  ].join('\n');
}

function shown(files: ExampleFiles, colors: Colors): string {
  return Object.entries(files)
    .map(([file, text]) => `${colors.dim(file)}\n${indented(abridged(text), 2)}`)
    .join('\n\n');
}

function indented(text: string, columns: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(columns));
}
