import type { MappingEntry, MappingNode, ScalarNode, TreeNode } from './tree.ts';
import type { Composition } from './yaml-composition.ts';

/** Mappings of up to this many keys are searched one by one, larger ones by a set. */
const SMALL = 8;

/** Gathers the entries of one mapping: the first of equal keys counts, merge keys fill what is not there. */
export class MappingBuilder {
  readonly #composition: Composition;
  readonly #entries: MappingEntry[] = [];
  readonly #merged: TreeNode[] = [];
  #names: Set<string> | undefined;

  constructor(composition: Composition) {
    this.#composition = composition;
  }

  /** Takes an entry, or the mappings to merge when the key is an unquoted `<<`. */
  add(key: ScalarNode, value: TreeNode): void {
    if (key.value === '<<' && key.style === 'plain') {
      this.#merge(value);
      return;
    }
    const name = String(key.value);
    if (this.#has(name)) {
      const message = `"${shorten(name)}" is already a key of this mapping; only the first one counts. Remove or rename one.`;
      this.#composition.report('syntax/duplicate-key', key.start, key.end, message);
      return;
    }
    this.#push({ key, value, start: key.start, end: Math.max(key.end, value.end) });
  }

  /** The value of a merge key is a mapping, or a list of mappings of which the earlier ones win. */
  #merge(value: TreeNode): void {
    const sources = value.kind === 'sequence' ? value.items : [value];
    for (const source of sources) {
      if (source.kind === 'mapping') this.#merged.push(source);
      else {
        const message = 'The merge key "<<" takes a mapping or a list of mappings. Name an anchor of one: "<<: *name".';
        this.#composition.report('syntax/yaml', source.start, source.end, message);
      }
    }
  }

  /** The mapping; entries that were merged into it come last and keep the spans where they stand. */
  build(start: number, end: number, flow: boolean): MappingNode {
    for (const source of this.#merged) {
      if (source.kind !== 'mapping') continue;
      for (const entry of source.entries) if (!this.#has(String(entry.key.value))) this.#push(entry);
    }
    return { kind: 'mapping', entries: this.#entries, flow, start, end: Math.min(end, this.#composition.region.end) };
  }

  #has(name: string): boolean {
    if (this.#names !== undefined) return this.#names.has(name);
    for (const { key } of this.#entries) if (key.value === name) return true;
    return false;
  }

  #push(entry: MappingEntry): void {
    this.#entries.push(entry);
    if (this.#names !== undefined) this.#names.add(String(entry.key.value));
    else if (this.#entries.length > SMALL) this.#names = new Set(this.#entries.map(({ key }) => String(key.value)));
  }
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
