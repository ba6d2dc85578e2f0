import type { Artifact } from '../kinds/artifact.ts';
import type { Kind } from '../kinds/kinds.ts';
import type { Configuration } from '../workspace/configuration.ts';
import type { Place } from '../workspace/locate.ts';
import type { FileRecord, Project } from '../workspace/project.ts';
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

export interface Rule {
  /** Stable: `area/name`. */
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  readonly documentation: RuleDocumentation;
  check(context: RuleContext): Iterable<Finding>;
}

/** A rule that looks at the artifacts of some kinds (all when none is named). */
export function artifactRule<K extends Kind = Kind>(
  rule: Omit<Rule, 'check'> & {
    readonly kinds?: readonly K[];
    check(context: ArtifactContext<K>): Iterable<Finding>;
  },
): Rule {
  const { kinds, check, ...rest } = rule;
  return {
    ...rest,
    check: (context) => {
      const { artifact } = context.record;
      if (!artifact || (kinds && !(kinds as readonly Kind[]).includes(artifact.kind))) return [];
      return check({ ...context, artifact: artifact as Artifact<K> });
    },
  };
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
