/** A table of the catalogue: entries by kebab-case id. The order is the order of the file and is worth keeping for display. */
export type Table<Entry> = Readonly<Record<string, Entry>>;

/** What every entry of the catalogue has: a name for people and, where the name is not enough, an explanation. */
export interface Titled {
  readonly title: string;
  readonly description?: string;
}
