import type { Artifact, Link } from '../kinds/artifact.ts';
import { sameItems } from '../text/lists.ts';
import { ByFile, type Entries, inFile } from './by-file.ts';
import { type Entity, namesProject, projectsOf, qualifiedId, type Scope } from './entity.ts';
import { Names, type Place } from './names.ts';
import { type NamingFiles, namingFiles } from './naming-files.ts';

/** A link together with the artifact that it stands in. */
export interface IncomingLink {
  readonly artifact: Artifact;
  readonly link: Link;
}

/** From where an id is looked at: a record, or the URI of a file that is none. */
export type Standpoint = Artifact | string;

const NOTHING: readonly never[] = [];

/** Artifacts by id with the links between them, both ways. Adding and removing cost what the artifact holds. */
export class Graph {
  readonly #names = new Names();
  /** By what is written. */
  readonly #incoming = new ByFile<IncomingLink>();
  /**
   * Of ids that several scopes have, the files that name them, by the scope that is meant there. Found out when it is first
   * asked for, and kept until an edit may change it: most edits do not.
   */
  readonly #namingFiles = new Map<string, NamingFiles>();

  /** Puts an artifact in the place of an earlier version of it, either of which may be missing. */
  replace(before: Artifact | undefined, after: Artifact | undefined): void {
    const names = this.#names.replace(before, after);
    const links = this.#incoming.replace(entries(before), entries(after));
    for (const id of [...names, ...links]) this.#namingFiles.delete(id);
    // Which of several scopes are of the project of a file, may matter to any id.
    if (!sameItems(projects(before), projects(after))) this.#namingFiles.clear();
  }

  /**
   * What an id, bare or qualified, may name wherever it stands, in the order of files and of their text; more than one
   * when the id is not unique.
   */
  find(written: string): readonly Entity[] {
    return this.#names.find(written);
  }

  /**
   * What an id, bare or qualified, names where it stands. More than one when it is not unique, or when several scopes
   * that have it are equally near: see `Neighbourhood.nearest`.
   */
  resolve(written: string, from: Standpoint): readonly Entity[] {
    return this.#names.resolve(written, this.#place(from));
  }

  /** Whether an id, bare or qualified, names anything. */
  has(written: string): boolean {
    return this.#names.has(written);
  }

  /** Whether an id is one of several scopes, so that it may mean another thing in another place. */
  isShared(id: string): boolean {
    return this.#names.isShared(id);
  }

  /** What must not have an id beside what a scope (or, without one, the project) has: one of them could not be named. */
  rivals(id: string, scope: Scope | undefined): readonly Entity[] {
    return this.#names.rivals(id, scope);
  }

  /**
   * The shortest id that names a thing in a place: the bare one where it is the nearest. Of one that does not have the id
   * yet, what it will be.
   * @param newcomer a scope that is to have the id too
   */
  idFrom(from: Standpoint, thing: Pick<Entity, 'id' | 'scope'>, newcomer?: Scope): string {
    return this.#names.idFrom(this.#place(from), thing, newcomer);
  }

  /** Whether an id can stand before the slash of a qualified one. */
  isScope(id: string): boolean {
    return this.#names.isScope(id);
  }

  /** The links that are written as an id, in the order of files and of their text. */
  incoming(written: string): readonly IncomingLink[] {
    return this.#incoming.get(written) ?? NOTHING;
  }

  /** The links that name a thing, or may do so where they stand, however they are written. */
  naming(entity: Entity): readonly IncomingLink[] {
    const { id, scope } = entity;
    const bare = this.incoming(id);
    if (!scope) return bare;
    const meant = this.isShared(id) ? this.#filesNaming(id, scope).flatMap((uri) => inFile(bare, uri)) : bare;
    const full = scope.name === undefined ? NOTHING : this.incoming(qualifiedId(entity));
    return full.length === 0 ? meant : [...meant, ...full].sort((a, b) => (a.artifact.uri < b.artifact.uri ? -1 : 1));
  }

  /** All ids that name something, without the names of scopes. */
  ids(): Iterable<string> {
    return this.#names.ids();
  }

  /** Those of them that are unique in the project. */
  projectIds(): Iterable<string> {
    return this.#names.projectIds();
  }

  /** All ids that links name although nothing has them, as they are written. */
  danglingIds(): string[] {
    return [...this.#incoming.words()].filter((id) => !this.has(id));
  }

  /** The files in which an id that several scopes have means, or may mean, what one of them has. */
  #filesNaming(id: string, scope: Scope): readonly string[] {
    const known =
      this.#namingFiles.get(id) ??
      namingFiles(new Set(this.incoming(id).map(({ artifact }) => artifact)), (artifact) =>
        this.#names.nearest(id, this.#place(artifact)),
      );
    this.#namingFiles.set(id, known);
    return known(scope.uri);
  }

  #place(from: Standpoint): Place {
    if (typeof from === 'string') return { uri: from, related: () => NOTHING };
    return {
      uri: from.uri,
      related: () =>
        projectsOf(from).flatMap((id) =>
          this.incoming(id).flatMap(({ artifact, link }) => (namesProject(link.pointer) ? artifact.uri : [])),
        ),
    };
  }
}

function entries(artifact: Artifact | undefined): Entries<IncomingLink> {
  return artifact ? artifact.links.map((link) => [link.target, { artifact, link }]) : [];
}

function projects(artifact: Artifact | undefined): readonly string[] {
  return artifact ? projectsOf(artifact) : [];
}
