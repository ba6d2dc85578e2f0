import type { SyntaxCode } from '../../documents/document.ts';
import type { Rule, RuleDocumentation } from '../rule.ts';

/** Findings of the parser, one rule a code: the parser knows the place and the words. */
function syntaxRule(code: SyntaxCode, title: string, documentation: RuleDocumentation): Rule {
  return {
    code,
    title,
    severity: 'error',
    documentation,
    *check({ record }) {
      for (const problem of record.document?.problems ?? []) {
        if (problem.code === code) yield { place: { span: problem }, message: problem.message };
      }
    },
  };
}

export const syntaxRules: readonly Rule[] = [
  syntaxRule('syntax/yaml', 'The YAML cannot be read here', {
    why: 'What the parser cannot read, nobody can check. The rest of the file is still checked as far as it can be read.',
    mend: 'Mend the characters that are marked; most often a quote, a bracket or the indentation is off.',
  }),
  syntaxRule('syntax/duplicate-key', 'A key stands twice in one mapping', {
    why: 'YAML allows a key once. Which of two values counts differs from reader to reader.',
    mend: 'Keep one of the two, or make a list of their values.',
  }),
  syntaxRule('syntax/multiple-documents', 'The file holds more than one YAML document', {
    why: 'One file is one artifact; what follows the second `---` would be ignored silently.',
    mend: 'Move the second document to a file of its own.',
  }),
  syntaxRule('syntax/unclosed-front-matter', 'The front matter is never closed', {
    why: 'Without the closing `---` nobody can tell the properties from the prose.',
    mend: 'Put a line `---` behind the last property.',
  }),
  syntaxRule('syntax/too-deep', 'The file nests too deeply', {
    why: 'No artifact needs more than a few levels; such depth is an accident or an attack on the reader.',
    mend: 'Flatten the structure.',
  }),
  syntaxRule('syntax/alias-expansion', 'The aliases expand to too much', {
    why: 'A few lines of aliases can stand for billions of values. Portolan does not follow them that far.',
    mend: 'Write the values out instead of nesting aliases.',
  }),
  syntaxRule('syntax/invalid-utf8', 'The file is not valid UTF-8', {
    why: 'Characters that cannot be decoded are lost in every tool that reads the file.',
    mend: 'Save the file as UTF-8.',
  }),
  syntaxRule('syntax/tab-indentation', 'A tab is used for indentation', {
    why: 'YAML forbids tabs as indentation, since nobody knows how wide one is.',
    mend: 'Use spaces.',
  }),
];
