/** Small files by path, as they would lie in a workspace. */
export type ExampleFiles = Readonly<Record<string, string>>;

/** What a rule is about, shown rather than told. */
export interface RuleExample {
  /** The rule finds something in these, and no other rule does. */
  readonly bad: ExampleFiles;
  /** The same mended: nothing is found. */
  readonly good: ExampleFiles;
}

/** Examples by code. */
export type RuleExamples<Code extends string = string> = Readonly<Record<Code, RuleExample>>;
