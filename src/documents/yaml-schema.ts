/** The scalars of the YAML 1.2 core schema (chapter 10.3 of the specification). */
type ScalarValue = string | number | boolean | null;

const NULL = /^(?:~|[Nn]ull|NULL)?$/;
const TRUE = /^(?:[Tt]rue|TRUE)$/;
const FALSE = /^(?:[Ff]alse|FALSE)$/;
const INTEGER = /^(?:[-+]?\d+|0o[0-7]+|0x[\da-fA-F]+)$/;
const FLOAT = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const INFINITE = /^([-+]?)\.(?:inf|Inf|INF)$/;
const NOT_A_NUMBER = /^\.(?:nan|NaN|NAN)$/;

/** What an unquoted scalar means. Only text that starts with one of `+-.0-9~nNtTfF` can be anything but a string. */
export function resolvePlain(text: string): ScalarValue {
  const first = text.charCodeAt(0);
  if ((first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46) return resolveNumber(text) ?? text;
  switch (text[0]) {
    case undefined:
      return null;
    case '~':
    case 'n':
    case 'N':
      return NULL.test(text) ? null : text;
    case 't':
    case 'T':
      return TRUE.test(text) ? true : text;
    case 'f':
    case 'F':
      return FALSE.test(text) ? false : text;
    default:
      return text;
  }
}

/**
 * What a scalar with a tag means: a core tag decides where the text allows it. A tag that nobody here knows
 * leaves the text as it is written.
 */
export function resolveTagged(text: string, tag: string, plain: boolean): ScalarValue {
  switch (tag) {
    case '!!int':
    case '!<tag:yaml.org,2002:int>':
      return INTEGER.test(text) ? Number(text) : text;
    case '!!float':
    case '!<tag:yaml.org,2002:float>':
      return resolveNumber(text) ?? text;
    case '!!bool':
    case '!<tag:yaml.org,2002:bool>':
      return TRUE.test(text) ? true : FALSE.test(text) ? false : text;
    case '!!null':
    case '!<tag:yaml.org,2002:null>':
      return NULL.test(text) ? null : text;
    default:
      return plain && text === '' && tag !== '!' && !tag.endsWith('str') ? null : text;
  }
}

function resolveNumber(text: string): number | undefined {
  if (INTEGER.test(text)) return Number(text);
  if (FLOAT.test(text)) return Number.parseFloat(text);
  if (NOT_A_NUMBER.test(text)) return Number.NaN;
  const infinite = INFINITE.exec(text);
  return infinite === null ? undefined : infinite[1] === '-' ? -Infinity : Infinity;
}
