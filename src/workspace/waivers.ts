import { splitPointer } from '../documents/pointer.ts';
import type { Portolan } from '../kinds/generated/portolan.ts';
import type { DeepPartial } from '../kinds/kinds.ts';
import type { SchemaIssue } from '../schema/validate.ts';
import { globMatcher } from './glob.ts';

/** A finding that `portolan.yaml` accepts for a time. */
export interface Waiver {
  /** The last day on which it holds, an ISO date. */
  readonly expires: string;
  /** Id of the one artifact (or risk of a register) that it is for; any when undefined. */
  readonly artifact: string | undefined;
  /** Whether it is for a file, by its path in the project. */
  covers(file: string): boolean;
}

/**
 * The waivers that can be relied on, by the code that they waive. One at which anything is wrong waives nothing: a
 * slip must not accept more than its author meant.
 */
export function readWaivers(
  written: DeepPartial<Portolan>['waivers'],
  issues: readonly SchemaIssue[],
): ReadonlyMap<string, readonly Waiver[]> {
  const faulty = new Set(issues.map(({ pointer }) => faultyIndex(pointer)));
  const byCode = new Map<string, Waiver[]>();
  for (const [index, waiver] of (written ?? []).entries()) {
    if (waiver?.code === undefined || waiver.expires === undefined || faulty.has(String(index))) continue;
    const { code, artifact, expires, files } = waiver;
    const covers = files === undefined ? () => true : globMatcher(files.filter((glob) => glob !== undefined));
    const waivers = byCode.get(code) ?? [];
    byCode.set(code, waivers);
    waivers.push({ expires, artifact, covers });
  }
  return byCode;
}

function faultyIndex(pointer: string): string | undefined {
  const [list, index] = splitPointer(pointer);
  return list === 'waivers' ? index : undefined;
}
