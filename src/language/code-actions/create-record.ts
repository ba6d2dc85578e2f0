import { NewArtifactError, newArtifact } from '../../commands/new/new-artifact.ts';
import type { Artifact } from '../../kinds/artifact.ts';
import { isKind, kindNoun } from '../../kinds/kinds.ts';
import { addToList, orderIn, pointerOf, scalarOf } from '../../rules/fix.ts';
import { linkKinds } from '../../rules/reference/ids.ts';
import type { FileChange, Fix } from '../../rules/rule.ts';
import { skeletonOf } from '../../rules/skeleton.ts';
import { placeAt } from '../../schema/walk.ts';
import { splitId } from '../../workspace/entity.ts';
import type { Project } from '../../workspace/project.ts';
import type { LanguageFile } from '../file.ts';
import type { FixableFinding } from './findings.ts';
import { targetRegister } from './refactor/extract-risk.ts';

/** For an id that names nothing: writes the record that it names, or the risk in a register. */
export function createRecordFixes(file: LanguageFile, finding: FixableFinding): Fix[] {
  const id = scalarOf(finding)?.value;
  if (finding.code !== 'reference/unknown-id' || typeof id !== 'string' || pointerOf(finding.finding.place) === '')
    return [];
  return linkKinds(finding).flatMap((kind): Fix[] => {
    if (kind === 'risk') return newRisk(file, splitId(id));
    const created = isKind(kind) ? newRecord(file, kind, id) : undefined;
    return created ? [{ title: `Create the ${kindNoun(kind)} "${id}"`, changes: () => created }] : [];
  });
}

/** Undefined where the id cannot be that of a record of the kind. */
function newRecord({ workspace, project, today }: LanguageFile, kind: string, id: string): FileChange[] | undefined {
  try {
    return newArtifact({ workspace, project }, { kind, id, today }).files.map(({ uri, text }) => ({ uri, text }));
  } catch (error) {
    if (error instanceof NewArtifactError) return undefined;
    throw error;
  }
}

function newRisk({ project, record, today }: LanguageFile, { scope, id }: ReturnType<typeof splitId>): Fix[] {
  const register = scope === undefined ? targetRegister(project, record.artifact) : registerNamed(project, scope);
  const target = register && project.record(register.uri);
  const place = placeAt('risk-register', ['risks', '0']);
  if (!register || !target || !place || !project.configuration.ids.risk.matches(id)) return [];
  const skeleton = skeletonOf(place, '', { project, owner: 'risk', record: target, today });
  const item = typeof skeleton === 'object' && skeleton !== null ? { ...skeleton, id } : { id };
  const edits = () => addToList(register.document, '/risks', [item], orderIn(target, project));
  return [
    {
      title: `Add the risk "${id}" to ${register.id ?? register.file}`,
      changes: () => {
        const list = edits();
        return list && [{ uri: register.uri, edits: list }];
      },
    },
  ];
}

function registerNamed({ graph }: Project, id: string): Artifact<'risk-register'> | undefined {
  const artifacts = graph.find(id).map(({ artifact }) => artifact);
  return artifacts.find((artifact) => artifact.kind === 'risk-register');
}
