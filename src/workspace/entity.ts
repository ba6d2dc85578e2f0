import type { Artifact } from '../kinds/artifact.ts';
import type { IdScope } from '../kinds/descriptor.ts';
import { type IdOwner, kindOf, ownerOf } from '../kinds/kinds.ts';
import { riskItems } from '../kinds/risks.ts';
import { memo } from '../text/memo.ts';

/** What an id is unique in, where that is not the whole project: for risks their register. */
export interface Scope {
  /** URI of the file. */
  readonly uri: string;
  /** What stands before the slash of a qualified id; undefined while nothing names the scope. */
  readonly name: string | undefined;
}

/** Something that an id names: an artifact, or a risk in a register. */
export interface Entity {
  /** As its own record says it, without the name of its scope. */
  readonly id: string;
  /** The artifact's kind, or `risk`. */
  readonly kind: string;
  readonly artifact: Artifact;
  /** JSON Pointer of the thing in its artifact: empty for the artifact itself. */
  readonly pointer: string;
  readonly title: string | undefined;
  readonly status: string | undefined;
  /** Undefined where the id is unique in the project. */
  readonly scope: Scope | undefined;
}

/** How the things of a scope come to it. */
const SCOPES: { readonly [Name in IdScope]: (artifact: Artifact) => Scope } = {
  record: ({ uri, id }) => ({ uri, name: id }),
};

/** What the ids of an owner are unique in, in an artifact; undefined where they are so in the project. */
export function scopeIn(artifact: Artifact, owner: IdOwner): Scope | undefined {
  const { scope } = ownerOf(owner);
  return scope && SCOPES[scope](artifact);
}

/** Whether records of a kind are the scope of the parts that they hold. */
export function holdsScope(kind: string): boolean {
  return Object.values(kindOf(kind)?.parts ?? {}).some(({ scope }) => scope === 'record');
}

/** The artifact itself, when it has an id, and what it holds that has one. */
export const entitiesOf = memo((artifact: Artifact): readonly Entity[] => {
  const { id, kind, title, status } = artifact;
  const whole = { id, kind, artifact, pointer: '', title, status, scope: scopeIn(artifact, kind) };
  const entities: Entity[] = id === undefined ? [] : [{ ...whole, id }];
  const scope = scopeIn(artifact, 'risk');
  for (const { index, risk } of riskItems(artifact)) {
    if (risk.id === undefined) continue;
    const pointer = `/risks/${index}`;
    entities.push({ id: risk.id, kind: 'risk', artifact, pointer, title: risk.title, status: risk.status, scope });
  }
  return entities;
});

/** Ids of the projects that a record belongs to: of a charter its own, of others those that they name as theirs. */
export const projectsOf = memo(({ kind, id, links }: Artifact): readonly string[] => {
  if (kind === 'charter') return id === undefined ? [] : [id];
  return links.flatMap(({ target, pointer }) => (namesProject(pointer) ? target : []));
});

/** Whether a link at a JSON Pointer says to which project the whole record belongs. */
export function namesProject(pointer: string): boolean {
  return pointer.startsWith('/charters/');
}

/** The id with the name of its scope: `REG-A/RISK-001`. The id alone where that is unique, or its scope has no name. */
export function qualifiedId({ id, scope }: Pick<Entity, 'id' | 'scope'>): string {
  return scope?.name === undefined ? id : `${scope.name}/${id}`;
}

/** The parts of an id as it is written: `REG-A/RISK-001` says a scope, `RISK-001` does not. */
export function splitId(written: string): { readonly scope: string | undefined; readonly id: string } {
  const slash = written.lastIndexOf('/');
  return slash < 0
    ? { scope: undefined, id: written }
    : { scope: written.slice(0, slash), id: written.slice(slash + 1) };
}

/** Whether two are the same thing of the same reading. */
export function isSame(a: Entity, b: Entity): boolean {
  return a.artifact === b.artifact && a.pointer === b.pointer;
}
