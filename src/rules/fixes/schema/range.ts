import { schemaFile } from '../../schema-file.ts';
import { pointerOf, replacement, scalarOf } from '../context.ts';
import type { Fix, Fixer } from '../fix.ts';
import { removalIfOptional } from './removal.ts';
import { fractionOf } from './type.ts';

/** Removes what is empty; offers a fraction for what looks like per cent. Any other value would be a guess. */
export const fixRange: Fixer = function* (context): Generator<Fix> {
  const pointer = pointerOf(context.finding.place);
  const file = schemaFile(context.record, context.project);
  if (!file) return;
  const value = scalarOf(context)?.value;
  const schema = file.schemaAt(pointer);
  if (value === undefined || value === '') yield* removalIfOptional(context, file, pointer);
  else if (typeof value === 'number' && schema.maximum === 1 && value > 1 && value <= 100) {
    yield replacement(context, pointer, fractionOf(String(value)));
  }
};
