import type { Project } from '../../workspace/project.ts';
import { artifactRule, type Related, type Rule } from '../rule.ts';
import { Across } from './across.ts';
import type { Elsewhere, Ledger, ProjectFinding, ProjectRuleSpec } from './spec.ts';

/** Rules that look across files. */
export interface ProjectRule {
  readonly rules: readonly Rule[];
  /**
   * The findings in a file. The same list as before as long as they, and the places that they point at, are the same,
   * whatever else in the project has changed.
   */
  findings(project: Project, uri: string, today: string | undefined): readonly ProjectFinding[];
  /** Files whose findings have changed after a revision of the project. Looks at all that contribute. */
  shifts(project: Project, today: string | undefined, revision: number): readonly string[];
}

export function projectRule<Basis, Contribution, Book extends Ledger<Contribution>>(
  spec: ProjectRuleSpec<Basis, Contribution, Book>,
): ProjectRule {
  const across = new Across(spec);
  const rules = spec.rules.map((rule) =>
    artifactRule({
      ...rule,
      kinds: spec.kinds,
      *check({ artifact, project, today }) {
        for (const finding of across.findings(project, artifact.uri, today)) {
          const { code, pointer, at = 'value', related = [], ...rest } = finding;
          if (code === rule.code) yield { ...rest, place: { pointer, at }, related: inArtifacts(project, related) };
        }
      },
    }),
  );
  return {
    rules,
    findings: (project, uri, today) => across.findings(project, uri, today),
    shifts: (project, today, revision) => across.shifts(project, today, revision),
  };
}

function inArtifacts(project: Project, places: readonly Elsewhere[]): Related[] {
  return places.flatMap(({ uri, ...place }) => {
    const artifact = project.record(uri)?.artifact;
    return artifact ? [{ ...place, artifact }] : [];
  });
}
