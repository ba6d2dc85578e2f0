import type { ErrorObject, ValidateFunction } from 'ajv';
import { joinPointer } from '../documents/pointer.ts';
import * as validators from './generated/validators.js';
import type { SchemaName } from './registry.ts';

/** What a value violates: a keyword of the schema at a JSON Pointer. */
export interface SchemaIssue {
  readonly pointer: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

const VALIDATORS: Readonly<Record<SchemaName, ValidateFunction>> = {
  charter: validators.charter,
  adr: validators.adr,
  'risk-register': validators.riskRegister,
  'change-request': validators.changeRequest,
  team: validators.team,
  portolan: validators.portolan,
};

/** Everything in a value that its schema forbids, in the order of the schema's keywords. */
export function validateValue(name: SchemaName, value: unknown): SchemaIssue[] {
  const validate = VALIDATORS[name];
  if (validate(value)) return [];
  return (validate.errors ?? []).map(toIssue);
}

function toIssue({ instancePath, keyword, params, propertyName }: ErrorObject): SchemaIssue {
  // A broken rule for keys is reported on the map; the key is what is wrong.
  const pointer = propertyName === undefined ? instancePath : joinPointer(instancePath, propertyName);
  return { pointer, keyword, params };
}
