import { lineEndAt } from '../../documents/edit/lines.ts';
import { scalarText } from '../../documents/edit/scalar-text.ts';
import { styleOf } from '../../documents/edit/style.ts';
import { decision } from '../example.ts';
import { ownChange } from '../fix.ts';
import { syntaxRule } from './rule.ts';

export const yaml = syntaxRule({
  code: 'syntax/yaml',
  title: 'The YAML cannot be read here',
  documentation: {
    why: 'What the parser cannot read, nobody can check. The rest of the file is still checked as far as it can be read.',
    mend: 'Mend the characters that are marked; most often a quote, a bracket or the indentation is off.',
  },
  example: {
    bad: { 'one-queue.adr.yaml': decision('owner: @maya\n') },
    good: { 'one-queue.adr.yaml': decision('owner: "@maya"\n') },
  },
  /** Quotes a value that starts with a sign which no unquoted value may start with, such as a handle: `owner: @ada`. */
  *fixes(context) {
    const { document, finding } = context;
    const { text, lines } = document;
    if (!('span' in finding.place)) return;
    const { start } = finding.place.span;
    if (!/[@`%]/.test(text[start] ?? '')) return;
    const line = text.slice(start, lineEndAt(text, start));
    const inFlow = /[[{][^\]}]*$/.test(text.slice(text.lastIndexOf('\n', start) + 1, start));
    const [value = ''] = (inFlow ? /^[^,\]}\s]+/ : /^.*?(?=\s+#|\s*$)/).exec(line) ?? [];
    if (value === '') return;
    const newText = scalarText(value, { quote: styleOf(document).quote, flow: inFlow });
    yield {
      title: `Put it in quotes: ${newText}`,
      preferred: true,
      safe: true,
      changes: () => ownChange(context, { range: lines.rangeOf({ start, end: start + value.length }), newText }),
    };
  },
});
