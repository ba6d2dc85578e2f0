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

function given(params: unknown, name: string): unknown {
  if (typeof params !== 'object' || params === null || !Object.hasOwn(params, name)) return undefined;
  return (params as Readonly<Record<string, unknown>>)[name] ?? undefined;
}

function invalid(message: string): ResponseError {
  return new ResponseError(ErrorCodes.InvalidParams, message);
}
