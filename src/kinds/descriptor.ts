import type { DataOf, Kind } from './generated/data.ts';

/** What is true of records with a status, for colour and icon: the word itself says it too. */
export type Mood = 'draft' | 'waiting' | 'running' | 'planned' | 'paused' | 'done' | 'ended' | 'replaced' | 'failed';

/** How a status looks. Statuses that stand side by side differ in shape, not in colour alone. */
export interface StatusLook {
  readonly mood: Mood;
  /** A codicon. */
  readonly icon: string;
  /** A colour of VS Code's themes; the text's own when missing. */
  readonly color?: string;
  /** Nothing of it is still to come or to hold: dates that have passed are not overdue. */
  readonly ended?: true;
  /** The tree shows them folded: there are many of them, and few look for them. */
  readonly folded?: true;
}

/** Symbols that editors draw for records: names of `SymbolKind` of LSP 3.17. */
export type SymbolName = 'package' | 'constant' | 'namespace' | 'operator' | 'interface' | 'event' | 'struct' | 'file';

/** JSON Pointers of two dates of which the second must not come before the first; `*` is every item of a list. */
export interface DatePair {
  readonly earlier: string;
  readonly later: string;
  /** The second may come first, but seldom does: a warning, about what is called so. */
  readonly unless?: string;
  /** Properties beside the second by which it is known to be in order first: what is so is not looked at. */
  readonly inOrder?: Readonly<Record<string, readonly string[]>>;
}

/** How the name of a new file begins where no other record shows it: with the id, its number, or the title alone. */
export type NameLead = 'id' | 'lower-id' | 'none' | { readonly before: string; readonly digits: number };

/** What a record says of itself, for whoever meets its id elsewhere. */
export interface RecordWords {
  readonly owner?: string | undefined;
  /** What it is about, in its own words. */
  readonly words?: string | undefined;
}

/**
 * What ids are unique in, where that is not the whole project: `record`, the one that holds the part. They are named by the
 * id of that record and their own (`REG-A/RISK-001`), or by their own alone where it is the nearest.
 */
export type IdScope = 'record';

/** A part of a record that has an id of its own. */
export interface PartDescriptor {
  /** The usual form of ids: see `IdFormat`. */
  readonly id: string;
  /** Unique in the project when missing. */
  readonly scope?: IdScope;
  readonly noun: string;
  readonly symbol: SymbolName;
}

/**
 * Everything that is to be known of a kind of artifact beside its schema: one in each folder of `src/kinds`. Whatever
 * lists kinds reads these.
 */
export interface KindDescriptor<K extends Kind = Kind> {
  readonly name: K;
  /** Of PRINCE2's management products: agreed and then under change control, kept all the time, or fixed once issued. */
  readonly class: 'baseline' | 'record' | 'report';
  /** Its place among the kinds, in lists of their names and in the tree of an editor. */
  readonly place: { readonly list: number; readonly tree: number };
  /** In a sentence, behind `a`: it does not begin with a vowel sound. */
  readonly noun: string;
  /** As a heading, of one and of many. */
  readonly title: string;
  readonly titles: string;
  /** What such a record is for, to those who are about to write their first; and the title that one might have. */
  readonly about: string;
  readonly example: string;
  /** `orders.charter.yaml`: words before the ending that say the kind. New files get the first. */
  readonly suffixes: readonly [string, ...string[]];
  /** The usual form of ids: see `IdFormat`. */
  readonly id: string;
  readonly newFile: {
    /** Where records lie in a project that has none of the kind yet; `YYYY` is the year. */
    readonly folder: string;
    readonly lead: NameLead;
    /** Between the lead and the words, and between words; missing where the name has no words. */
    readonly separator?: string;
    /** YAML when missing. Where it is Markdown, its folder says the kind and the name needs no suffix. */
    readonly format?: 'markdown';
  };
  /** By the words of the schema; work in hand first, what is over last. */
  readonly statuses: Readonly<Record<string, StatusLook>>;
  /** JSON Pointers of days on which something has happened, so that they cannot lie ahead; `*` is every item of a list. */
  readonly happened?: readonly string[];
  readonly datePairs: readonly DatePair[];
  readonly symbol: SymbolName;
  /** A codicon. */
  readonly icon: string;
  /** Parts of the record that have ids of their own, by what they are called. */
  readonly parts?: Readonly<Record<string, PartDescriptor>>;
  says(data: DataOf<K>): RecordWords;
}

/** Dates of every item of a list. */
export const period = (list: string): DatePair => ({ earlier: `${list}/*/from`, later: `${list}/*/to` });
