import type { SourceDocument } from '../documents/document.ts';
import type { Artifact } from '../kinds/artifact.ts';
import type { Kind } from '../kinds/kinds.ts';
import type { TextEdit } from '../text/position.ts';
import type { Configuration } from '../workspace/configuration.ts';
import type { FileRecord } from '../workspace/file-input.ts';
import type { Place } from '../workspace/locate.ts';
import type { Project } from '../workspace/project.ts';
import { isInEffect } from './schema-file.ts';

/** How much a finding weighs; `off` in `portolan.yaml` silences the rule. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** The other side of a finding, such as the first use of an id that is used twice. */
export interface Related {
  readonly artifact: Artifact;
  readonly pointer: string;
  readonly message: string;
}

/** One violation of a rule. */
export interface Finding {
  readonly place: Place;
  /** What is wrong and what to do. */
  readonly message: string;
  readonly related?: readonly Related[];
  /** Overrides the rule's own severity, never that of `portolan.yaml`. */
  readonly severity?: Severity;
}

/** What a rule may look at. `today` is an ISO date; undefined where nobody says what day it is. */
export interface RuleContext {
  readonly project: Project;
  readonly record: FileRecord;
  readonly today: string | undefined;
}

/** The same for rules that look at artifacts. */
export interface ArtifactContext<K extends Kind = Kind> extends RuleContext {
  readonly artifact: Artifact<K>;
}

/** The same for rules that look at the configuration. */
export interface ConfigurationContext extends RuleContext {
  readonly configuration: Configuration;
}

/** What `portolan explain` and the rule reference say. */
export interface RuleDocumentation {
  /** Why the rule exists. */
  readonly why: string;
  /** How to mend a violation. */
  readonly mend: string;
}

/** Small files by path, as they would lie in a workspace. */
export type ExampleFiles = Readonly<Record<string, string>>;

/** What a rule is about, shown rather than told. */
export interface RuleExample {
  /** The rule finds something in these, and no other rule does. */
  readonly bad: ExampleFiles;
  /** The same mended: nothing is found. */
  readonly good: ExampleFiles;
}

/** What happens to a file: edits of its present text, its creation with a text (never over another), or its removal. */
export type FileChange =
  | { readonly uri: string; readonly edits: readonly TextEdit[] }
  | { readonly uri: string; readonly text: string }
  | { readonly uri: string; readonly removed: true };

/** A way to mend a finding. */
export interface Fix {
  /** What it does, as an order: `Set "status" to "approved"`. */
  readonly title: string;
  /** Whether it is the one right thing to do, as far as anybody can tell; otherwise the author has to choose. */
  readonly preferred?: boolean;
  /** Whether it is certain to keep what the author meant and to end the finding: then it may be done unasked. */
  readonly safe?: boolean;
  /** Computed when asked for; undefined when it turns out that it cannot be done. */
  changes(): readonly FileChange[] | undefined;
}

/** What a fix may look at. */
export interface FixContext {
  readonly project: Project;
  readonly record: FileRecord;
  readonly document: SourceDocument;
  readonly finding: Finding;
  /** The how-manieth finding of its rule in the file it is, from 0. */
  readonly index: number;
  /** ISO date. */
  readonly today: string;
}

/** What there is to say and to do about one kind of violation: everything in one file. */
export interface Rule {
  /** Stable: `area/name`. */
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  readonly documentation: RuleDocumentation;
  readonly example: RuleExample;
  check(context: RuleContext): Iterable<Finding>;
  /** The ways to mend a finding, the best first; none where only its author can. */
  fixes?(context: FixContext): Iterable<Fix>;
}

/** A rule that looks at the artifacts of some kinds (all when none is named). */
export function artifactRule<K extends Kind = Kind>(
  rule: Omit<Rule, 'check' | 'fixes'> & {
    readonly kinds?: readonly K[];
    check(context: ArtifactContext<K>): Iterable<Finding>;
    fixes?(context: FixContext & ArtifactContext<K>): Iterable<Fix>;
  },
): Rule {
  const { kinds, check, fixes, ...rest } = rule;
  const own = (record: FileRecord): Artifact<K> | undefined => {
    const { artifact } = record;
    return artifact && isOfKinds(artifact, kinds) ? artifact : undefined;
  };
  return {
    ...rest,
    check: (context) => {
      const artifact = own(context.record);
      return artifact ? check({ ...context, artifact }) : [];
    },
    ...(fixes && {
      fixes: (context) => {
        const artifact = own(context.record);
        return artifact ? fixes({ ...context, artifact }) : [];
      },
    }),
  };
}

/** Whether a record is of one of some kinds; of any when none is named. */
function isOfKinds<K extends Kind>(
  artifact: Artifact,
  kinds: readonly K[] | undefined,
): artifact is Artifact & Artifact<K> {
  return kinds === undefined || kinds.some((kind) => kind === artifact.kind);
}

/** A rule that looks at the `portolan.yaml` that is in effect. */
export function configurationRule(
  rule: Omit<Rule, 'check'> & { check(context: ConfigurationContext): Iterable<Finding> },
): Rule {
  return {
    ...rule,
    check: (context) => {
      const { record, project } = context;
      return isInEffect(record, project) ? rule.check({ ...context, configuration: project.configuration }) : [];
    },
  };
}

export const atValue = (pointer: string): Place => ({ pointer, at: 'value' });
export const atKey = (pointer: string): Place => ({ pointer, at: 'key' });
/** For something that is missing in the mapping or list at a pointer. */
export const inside = (pointer: string): Place => ({ pointer, at: 'inside' });
