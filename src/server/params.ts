import { ErrorCodes, ResponseError } from 'vscode-languageserver';

/** A text among the parameters of a request. @throws {ResponseError} when there is none */
export function textOf(params: unknown, name: string): string {
  const value = optionalTextOf(params, name);
  if (value === undefined) throw invalid(`The parameter "${name}" is missing.`);
  return value;
}

/** The same where it may be missing. */
export function optionalTextOf(params: unknown, name: string): string | undefined {
  const value = given(params, name);
  if (value !== undefined && typeof value !== 'string') throw invalid(`The parameter "${name}" must be a text.`);
  return value;
}

/** A list of texts, where it may be missing. */
export function optionalTextsOf(params: unknown, name: string): readonly string[] | undefined {
  const value = given(params, name);
  if (value === undefined) return undefined;
  if (!Array.isArray(value) || value.some((item) => typeof item !== 'string'))
    throw invalid(`The parameter "${name}" must be a list of texts.`);
  return value;
}

/** A number that is not negative, where it may be missing. */
export function numberOf(params: unknown, name: string): number | undefined {
  const value = given(params, name);
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || !(value >= 0)) throw invalid(`The parameter "${name}" must be a number from 0.`);
  return value;
}

/** A yes or no, where it may be missing. */
export function flagOf(params: unknown, name: string): boolean | undefined {
  const value = given(params, name);
  if (value !== undefined && typeof value !== 'boolean')
    throw invalid(`The parameter "${name}" must be true or false.`);
  return value;
}

function given(params: unknown, name: string): unknown {
  if (typeof params !== 'object' || params === null || !Object.hasOwn(params, name)) return undefined;
  return (params as Readonly<Record<string, unknown>>)[name] ?? undefined;
}

function invalid(message: string): ResponseError {
  return new ResponseError(ErrorCodes.InvalidParams, message);
}
