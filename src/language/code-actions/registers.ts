import type { Artifact } from '../../kinds/artifact.ts';
import type { Project } from '../../workspace/project.ts';

/** The register that a record's risks belong into: one that names the record, else the first one of the project. */
export function targetRegister(
  project: Project,
  artifact: Artifact | undefined,
): Artifact<'risk-register'> | undefined {
  const registers = project.artifacts().filter((each) => each.kind === 'risk-register');
  const id = artifact?.id;
  const naming = registers.find(
    ({ links }) => id !== undefined && links.some((link) => link.target === id && link.pointer.startsWith('/charters')),
  );
  return naming ?? registers[0];
}
