import type { CST } from 'yaml';
import type { Composition } from './yaml-composition.ts';
import { tokenEnd } from './yaml-end.ts';

/** What the library says about a scalar that it decodes. */
export interface ScalarProblem {
  readonly offset: number;
  readonly code: string;
  readonly message: string;
}

const ESCAPE = /^\\(?:x[\da-f]{0,2}|u[\da-f]{0,4}|U[\da-f]{0,8}|.)?/is;

/** Reports it in our words, on the characters that are wrong. */
export function rejectScalar(c: Composition, token: CST.FlowScalar | CST.BlockScalar, problem: ScalarProblem): void {
  const { offset, code, message } = problem;
  switch (code) {
    case 'BAD_DQ_ESCAPE': {
      const source = ESCAPE.exec(c.text.slice(offset, offset + 10))?.[0] ?? '\\';
      c.reject({ offset, source }, `"${source}" is no escape sequence. Write "\\\\" for a backslash.`);
      break;
    }
    case 'BAD_SCALAR_START':
      c.reject({ offset }, `A value cannot start with "${c.text[offset] ?? ''}". Put it in quotes.`);
      break;
    case 'BAD_INDENT':
      // The library asks for indentation of a text block that is the whole document, too.
      if (token === c.rootBlock && c.text[offset] !== ' ') break;
      c.report('syntax/yaml', offset, tokenEnd(token), 'Indent this line as far as the first line of the text block.');
      break;
    case 'MISSING_CHAR':
      // Of quoted text, that it is not closed, which is known by then.
      if (token.type !== 'block-scalar') break;
      c.reject({ offset }, 'The blank lines above are indented further than the text. Indent them alike.');
      break;
    default:
      c.reject({ offset }, `${message}.`);
  }
}
