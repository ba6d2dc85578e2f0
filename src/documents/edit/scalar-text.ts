import type { ScalarStyle } from '../tree.ts';
import { resolvePlain } from '../yaml-schema.ts';

/** A value that a scalar can hold. */
export type ScalarValue = string | number | boolean | null;

export interface ScalarOptions {
  /** The style to keep where it can hold the value; plain when missing. */
  readonly style?: ScalarStyle;
  /** The quotes for text that needs some. */
  readonly quote: 'single-quoted' | 'double-quoted';
  /** Inside braces or brackets, where more signs need quotes. */
  readonly flow?: boolean;
}

/** A value as a YAML scalar on one line (YAML 1.2.2, chapter 7.3): quoted only where it must be, or was. */
export function scalarText(value: ScalarValue, { style = 'plain', quote, flow = false }: ScalarOptions): string {
  if (value === null) return flow ? 'null' : '';
  if (typeof value !== 'string') return String(value);
  const quotes = style === 'single-quoted' || style === 'double-quoted' ? style : quote;
  if (style !== quotes && isPlain(value, flow)) return value;
  if (quotes === 'single-quoted' && !UNPRINTABLE.test(value)) return `'${value.replaceAll("'", "''")}'`;
  // The escapes of JSON are escapes of YAML too.
  return JSON.stringify(value).replace(ALL_UNPRINTABLE, escaped);
}

/** What cannot stand in a file as it is: controls, line breaks, halves of characters, and marks of broken text. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufeff\ufffd-\uffff]/u;
const ALL_UNPRINTABLE = new RegExp(UNPRINTABLE, 'gu');

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Signs with which no unquoted text may start, blank space included. */
const INDICATOR = /^[\s\-?:,[\]{}#&*!|>'"%@`]/;
/** Where a key or a comment would start, and white space that would be lost. */
const BREAKS = /:(?:\s|$)|\s#|\s$|\t/;
/** Words and numbers that some reader of YAML takes for something else than text. */
const AMBIGUOUS = /^(?:yes|no|on|off|y|n|~|null|true|false|<<|=)$|^[-+.]?\d[\d_.:,]*$|^0[xob]/i;

function isPlain(text: string, flow: boolean): boolean {
  if (text === '' || INDICATOR.test(text) || BREAKS.test(text) || UNPRINTABLE.test(text)) return false;
  if (flow && /[,[\]{}]/.test(text)) return false;
  return !AMBIGUOUS.test(text) && !/^(?:---|\.\.\.)/.test(text) && resolvePlain(text) === text;
}
