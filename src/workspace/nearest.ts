import { parentOf } from './uri.ts';

/** The scopes in a folder, by URI, in order. */
interface Folder {
  /** Those whose file lies in the folder itself. */
  readonly own: string[];
  /** Those, and the ones in folders below. */
  readonly all: string[];
}

/** Some scopes by the folders in which they lie, to be asked which of them is nearest to a file. */
export class Neighbourhood {
  readonly #scopes: ReadonlySet<string>;
  readonly #folders = new Map<string, Folder>();

  /** @param scopes URIs of files, in order */
  constructor(scopes: Iterable<string>) {
    this.#scopes = new Set(scopes);
    for (const scope of this.#scopes) {
      for (const folder of foldersAround(scope)) this.#at(folder).all.push(scope);
      this.#at(parentOf(scope)).own.push(scope);
    }
  }

  /**
   * The scope that a bare id means in a file: the file's own; else, from its folder upwards, one in that folder; else one
   * below it. Of several that are equally near, one of the project that the file belongs to. Several when that leaves it
   * open: then the id is ambiguous there.
   * @param related the scopes of that project
   */
  nearest(file: string, related: () => Iterable<string>): readonly string[] {
    if (this.#scopes.has(file)) return [file];
    for (const folder of foldersAround(file)) {
      const found = this.#folders.get(folder);
      if (!found) continue;
      const isOwn = found.own.length > 0;
      const near = isOwn ? found.own : found.all;
      if (near.length === 1) return near;
      const isNear = (scope: string): boolean =>
        this.#scopes.has(scope) && (isOwn ? parentOf(scope) === folder : scope.startsWith(`${folder}/`));
      const ours = [...new Set(related())].filter(isNear);
      return ours.length > 0 ? ours : near;
    }
    return [...this.#scopes];
  }

  #at(folder: string): Folder {
    const known = this.#folders.get(folder) ?? { own: [], all: [] };
    this.#folders.set(folder, known);
    return known;
  }
}

/** The folders around a file, the innermost first. */
function* foldersAround(uri: string): Generator<string> {
  for (let folder = parentOf(uri); folder.includes('/'); folder = parentOf(folder)) yield folder;
}
