import { UnusableError } from '../workspace/unusable.ts';

/** How an argument is written on a command line; by itself `--its-name <value>`, or a flag without a value. */
interface CommandLineForm {
  /** The whole of it, such as `--month <month...>`. */
  readonly flags?: string;
  /** Stands without a name, in the order of the arguments. */
  readonly positional?: true;
  /** What a flag without a value stands for, where that is a choice. */
  readonly as?: string;
  /** What the help says there, in place of the description. */
  readonly description?: string;
  readonly default?: string;
}

interface Described {
  readonly description: string;
  readonly cli?: CommandLineForm;
  /** Another name that it had over the wire before. */
  readonly formerly?: string;
  /** It is about printing or writing, which nobody else has use for. */
  readonly only?: 'cli';
}

/** The form that a text must have: as a pattern, and in words that follow `It must be`. */
export interface TextForm {
  readonly pattern: string;
  readonly words: string;
}

/** What an argument of a command can be. Plain data: help, readers and schemas are made from it. */
export type Argument = Described &
  (
    | { readonly type: 'text'; readonly required?: true; readonly form?: TextForm }
    /** `whole` numbers have no fraction; both limits are included. */
    | { readonly type: 'number'; readonly least: number; readonly most?: number; readonly whole?: true }
    | { readonly type: 'flag' }
    | { readonly type: 'choice'; readonly of: readonly string[]; readonly required?: true }
    /** Several texts; `commas`: also as one text with commas between them. */
    | { readonly type: 'texts'; readonly commas?: true }
    /** Files or folders: paths below the folder that a command works in, or URIs. */
    | { readonly type: 'files' }
  );

export type Arguments = Readonly<Record<string, Argument>>;

type ValueOf<A extends Argument> = A extends { type: 'number' }
  ? number
  : A extends { type: 'flag' }
    ? boolean
    : A extends { type: 'choice'; of: readonly (infer Word)[] }
      ? Word
      : A extends { type: 'texts' | 'files' }
        ? readonly string[]
        : string;

type Required<A extends Arguments> = { [Key in keyof A]: A[Key] extends { required: true } ? Key : never }[keyof A];

/** The values that a command is given: those that nobody gave are missing. */
export type ArgumentsOf<A extends Arguments> = {
  readonly [Key in Required<A>]: ValueOf<A[Key]>;
} & { readonly [Key in Exclude<keyof A, Required<A>>]?: ValueOf<A[Key]> | undefined };

type CliOnly<A extends Arguments> = { [Key in keyof A]: A[Key] extends { only: 'cli' } ? Key : never }[keyof A];

/** The values that can be given from elsewhere than the command line. */
export type SentOf<A extends Arguments> = Omit<ArgumentsOf<A>, CliOnly<A>>;

/** The arguments of a command that can be given from elsewhere than the command line. */
export function sentArguments(args: Arguments): Arguments {
  return Object.fromEntries(Object.entries(args).filter(([, { only }]) => only === undefined));
}

/** An argument is missing, unknown or not what it has to be. */
export class ArgumentError extends UnusableError {}

/**
 * Reads what somebody sent as the arguments of a command.
 * @param args what the command takes @param also names that are read elsewhere
 * @throws {ArgumentError} that names the parameter
 */
export function readArguments<A extends Arguments>(
  args: A,
  given: unknown,
  also: readonly string[] = [],
): ArgumentsOf<A> {
  if (typeof (given ?? {}) !== 'object' || Array.isArray(given))
    throw new ArgumentError('Parameters must be an object with their names.');
  const values = new Map(Object.entries(given ?? {}));
  const read: Record<string, unknown> = {};
  for (const [name, argument] of Object.entries(args)) {
    // Messages speak of the name that was sent.
    const sent =
      [name, argument.formerly ?? name].find((each) => (values.get(each) ?? undefined) !== undefined) ?? name;
    const value: unknown = values.get(sent) ?? undefined;
    values.delete(name);
    if (argument.formerly !== undefined) values.delete(argument.formerly);
    if (value !== undefined) read[name] = readValue(sent, argument, value);
    else if ('required' in argument) throw new ArgumentError(`The parameter "${name}" is missing.`);
  }
  const stranger = [...values.keys()].find((name) => !also.includes(name));
  if (stranger !== undefined) {
    const known = [...also, ...Object.keys(args)];
    throw new ArgumentError(`There is no parameter "${stranger}". There are: ${known.join(', ')}.`);
  }
  return read as ArgumentsOf<A>;
}

function readValue(name: string, argument: Argument, value: unknown): unknown {
  const must = (what: string): ArgumentError => new ArgumentError(`The parameter "${name}" must be ${what}.`);
  switch (argument.type) {
    case 'text':
      if (typeof value !== 'string') throw must('a text');
      if (argument.form && !hasForm(value, argument.form)) throw must(argument.form.words);
      return value;
    case 'number':
      if (typeof value !== 'number' || !isWithin(argument, value)) throw must(rangeOf(argument));
      return value;
    case 'flag':
      if (typeof value !== 'boolean') throw must('true or false');
      return value;
    case 'choice':
      if (!argument.of.some((word) => word === value)) throw must(`one of ${argument.of.join(', ')}`);
      return value;
    case 'texts':
    case 'files':
      if (typeof value === 'string' && 'commas' in argument) return splitAtCommas(value);
      if (!Array.isArray(value) || value.some((item) => typeof item !== 'string'))
        throw must('commas' in argument ? 'a list of texts, or a text with commas' : 'a list of texts');
      return value;
  }
}

/** `a, b` → `['a', 'b']`. */
function splitAtCommas(text: string): string[] {
  return text.split(',').map((word) => word.trim());
}

export function hasForm(text: string, { pattern }: TextForm): boolean {
  return new RegExp(pattern).test(text);
}

type NumberArgument = Extract<Argument, { type: 'number' }>;

export function isWithin({ least, most, whole }: NumberArgument, value: number): boolean {
  return value >= least && value <= (most ?? Number.POSITIVE_INFINITY) && (!whole || Number.isInteger(value));
}

/** `a whole number from 1 to 10`, `a number from 0`. */
export function rangeOf({ least, most, whole }: NumberArgument): string {
  return `a ${whole ? 'whole ' : ''}number from ${least}${most === undefined ? '' : ` to ${most}`}`;
}

/** The arguments of a command as a JSON Schema (2020-12), for whoever calls it from elsewhere. */
export function schemaOfArguments(args: Arguments): object {
  const sent = Object.entries(sentArguments(args));
  const required = sent.flatMap(([name, argument]) => ('required' in argument ? name : []));
  const properties = Object.fromEntries(
    sent.map(([name, argument]) => [name, { description: argument.description, ...shapeOf(argument) }]),
  );
  return { type: 'object', properties, ...(required.length > 0 && { required }), additionalProperties: false };
}

function shapeOf(argument: Argument): object {
  switch (argument.type) {
    case 'text':
      return { type: 'string', ...(argument.form && { pattern: argument.form.pattern }) };
    case 'number': {
      const { least, most, whole } = argument;
      const limits = { minimum: least, ...(most !== undefined && { maximum: most }) };
      return { type: whole ? 'integer' : 'number', ...limits };
    }
    case 'flag':
      return { type: 'boolean' };
    case 'choice':
      return { type: 'string', enum: argument.of };
    case 'texts':
    case 'files':
      return { type: 'array', items: { type: 'string' } };
  }
}
