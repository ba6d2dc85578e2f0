/** Where a property belongs that people write somewhere else. */
export interface PropertyMove {
  /** `/GROUP/NAME`, from the mapping that it was written in. */
  readonly to: string;
  /** What else it says, by place: set where nothing stands there yet. */
  readonly with?: Readonly<Record<string, string>>;
}

/** The part of JSON Schema 2020-12 that Portolan's schemas use, with its own annotations. */
export interface JsonSchema {
  readonly $id?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
  /** It has a newer form: read, but offered no more. */
  readonly deprecated?: boolean;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly items?: JsonSchema;
  /** What each value of `enum` means. */
  readonly 'x-enumDescriptions'?: Readonly<Record<string, string>>;
  /** The string names an artifact of one of these kinds (`risk`: an item of a register). */
  readonly 'x-portolan-ref'?: readonly string[];
  /** Type of the link that such a string makes; the property's name when missing. */
  readonly 'x-portolan-link'?: string;
  /** The string names an entry of this table of the catalogue. */
  readonly 'x-portolan-catalog'?: string;
  /** The property beside it where words belong that are no entry of that table: then they are no mistake. */
  readonly 'x-portolan-otherwise'?: string;
  /** The number is a step of this scale of the risk matrix, or a rating of one of its factors. */
  readonly 'x-portolan-steps'?: 'probability' | 'impact' | 'factors';
  /** Other names that people give to the property. */
  readonly 'x-portolan-aliases'?: readonly string[];
  /** Other words for each value of `enum`. */
  readonly 'x-portolan-words'?: Readonly<Record<string, readonly string[]>>;
  /** Properties that people write here and that belong into a mapping below, by the name that they give to them. */
  readonly 'x-portolan-moves'?: Readonly<Record<string, PropertyMove>>;
  /** What a bare value in the place of this mapping stands for: the first of these properties that may hold it. */
  readonly 'x-portolan-bare'?: readonly string[];
  /** The list may be long: its items are judged one by one, so that an edit costs one. Nothing but `items` is said of it. */
  readonly 'x-portolan-long'?: boolean;
  /** Headings of a Markdown body whose section supplies the value when the front matter has none. */
  readonly 'x-portolan-section'?: readonly string[];
  readonly [keyword: string]: unknown;
}
