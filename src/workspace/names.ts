import type { Artifact } from '../kinds/artifact.ts';
import { ByFile, type Entries, inFile } from './by-file.ts';
import { type Entity, entitiesOf, holdsScope, qualifiedId, type Scope, splitId } from './entity.ts';
import { Neighbourhood } from './nearest.ts';

const NOTHING: readonly never[] = [];

/** A file in which an id stands. */
export interface Place {
  readonly uri: string;
  /** URIs of the files that belong to the same project as this one. */
  related(): Iterable<string>;
}

/**
 * What ids name. They are unique in the project or in a scope (see `Scope`): where several scopes have an id, what it
 * means depends on where it stands, which is found out when it is asked for.
 */
export class Names {
  /** What has an id that is unique in the project. */
  readonly #records = new ByFile<Entity>();
  /** What has an id that is unique in its scope, by the id without the scope. */
  readonly #scoped = new ByFile<Entity>();
  /** Where the scopes lie that share an id; made when it is first asked for, of no use once one comes or goes. */
  readonly #neighbourhoods = new Map<string, Neighbourhood>();

  /**
   * Puts what an artifact has in the place of what an earlier version of it had, either of which may be missing.
   * @returns the ids that may name something else now where they stand alone
   */
  replace(before: Artifact | undefined, after: Artifact | undefined): readonly string[] {
    this.#records.replace(entries(before, false), entries(after, false));
    const changed = this.#scoped.replace(entries(before, true), entries(after, true));
    for (const id of changed) this.#neighbourhoods.delete(id);
    return changed;
  }

  /** What an id may name wherever it stands. */
  find(written: string): readonly Entity[] {
    const { scope, id } = splitId(written);
    if (scope !== undefined) return this.#inScopes(scope, id);
    return joined(this.#records.get(id), this.#scoped.get(id));
  }

  /** What an id names in a place. */
  resolve(written: string, from: Place): readonly Entity[] {
    const { scope, id } = splitId(written);
    if (scope !== undefined) return this.#inScopes(scope, id);
    const scoped = this.#scoped.get(id) ?? NOTHING;
    if (!isShared(scoped)) return joined(this.#records.get(id), scoped);
    const near = this.#neighbourhood(id, scoped).nearest(from.uri, from.related);
    return joined(
      this.#records.get(id),
      near.flatMap((uri) => inFile(scoped, uri)),
    );
  }

  /** The scopes that an id which several have may mean where it stands alone, by URI. */
  nearest(id: string, from: Place): readonly string[] {
    return this.#neighbourhood(id, this.#scoped.get(id) ?? NOTHING).nearest(from.uri, from.related);
  }

  has(written: string): boolean {
    return this.#records.has(written) || this.#scoped.has(written) || this.find(written).length > 0;
  }

  /** Whether several scopes have an id. */
  isShared(id: string): boolean {
    return isShared(this.#scoped.get(id) ?? NOTHING);
  }

  /** What has an id in the project, or in a scope or (without one) in any. */
  rivals(id: string, scope: Scope | undefined): readonly Entity[] {
    const scoped = this.#scoped.get(id);
    return joined(this.#records.get(id), scope && scoped ? inFile(scoped, scope.uri) : scoped);
  }

  /**
   * The shortest id that names a thing in a place, even if the thing is still to come into its scope.
   * @param newcomer a scope that is to have the id too
   */
  idFrom(from: Place, thing: Pick<Entity, 'id' | 'scope'>, newcomer?: Scope): string {
    const { id, scope } = thing;
    if (!scope) return id;
    const scoped = this.#scoped.get(id) ?? NOTHING;
    const scopes = new Set(scoped.flatMap((each) => each.scope?.uri ?? []));
    const more = [scope, newcomer ?? scope].map(({ uri }) => uri).filter((uri) => !scopes.has(uri));
    const around = more.length === 0 ? this.#neighbourhood(id, scoped) : new Neighbourhood([...scopes, ...more].sort());
    const near = around.nearest(from.uri, from.related);
    return near.length === 1 && near[0] === scope.uri ? id : qualifiedId(thing);
  }

  /** Whether an id can stand before the slash of a qualified one. */
  isScope(id: string): boolean {
    return (this.#records.get(id) ?? NOTHING).some(({ kind }) => holdsScope(kind));
  }

  /** All ids, without the names of scopes. */
  *ids(): Generator<string> {
    yield* this.#records.words();
    for (const id of this.#scoped.words()) if (!this.#records.has(id)) yield id;
  }

  /** The ids that are unique in the project. */
  projectIds(): Iterable<string> {
    return this.#records.words();
  }

  #inScopes(name: string, id: string): readonly Entity[] {
    const scoped = this.#scoped.get(id);
    if (!scoped) return NOTHING;
    const homes = this.#records.get(name) ?? NOTHING;
    return homes.flatMap(({ artifact }) => inFile(scoped, artifact.uri));
  }

  #neighbourhood(id: string, scoped: readonly Entity[]): Neighbourhood {
    const known = this.#neighbourhoods.get(id) ?? new Neighbourhood(scoped.flatMap(({ scope }) => scope?.uri ?? []));
    this.#neighbourhoods.set(id, known);
    return known;
  }
}

/** What an artifact has that is in a scope, or that is not. */
function entries(artifact: Artifact | undefined, inScope: boolean): Entries<Entity> {
  const entities = artifact ? entitiesOf(artifact) : [];
  return entities.flatMap(
    (entity): Entries<Entity> => ((entity.scope !== undefined) === inScope ? [[entity.id, entity]] : []),
  );
}

/** Whether things of one id, in the order of files, are of several scopes. */
function isShared(scoped: readonly Entity[]): boolean {
  return scoped.length > 1 && scoped[0]?.scope?.uri !== scoped.at(-1)?.scope?.uri;
}

function joined(a: readonly Entity[] = NOTHING, b: readonly Entity[] = NOTHING): readonly Entity[] {
  if (a.length === 0) return b;
  return b.length === 0 ? a : [...a, ...b];
}
