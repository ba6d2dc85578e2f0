import { isOfKind } from '../artifacts/risks.ts';
import { emptyFile, notAnArtifact, unreadableFile } from '../reports/model/message.ts';
import type { PreviewModel } from '../reports/model/preview.ts';
import type { TeamData } from '../reports/model/team.ts';
import { adrPreview } from './preview/adr.ts';
import { previewBase } from './preview/base.ts';
import { changeRequestPreview } from './preview/change-request.ts';
import { charterPreview } from './preview/charter.ts';
import { presentable } from './preview/presentable.ts';
import { riskRegisterPreview } from './preview/risk-register.ts';
import type { Target } from './target.ts';

/** What the preview of a file shows, from its present text. @param today ISO date */
export function preview(target: Target, uri: string, today: string): PreviewModel {
  const record = target.project.record(uri);
  const file = target.workspace.fileOf(uri);
  const artifact = record?.artifact;
  if (!record || !artifact) return notAnArtifact(file);
  const { text, root, body, problems } = artifact.document;
  if (text.trim() === '') return emptyFile(file);
  if (root?.kind !== 'mapping' && !body && problems.length > 0) return unreadableFile(file);
  const base = previewBase(target, record, artifact, today);
  if (isOfKind(artifact, 'charter')) return charterPreview(target, artifact, base);
  if (isOfKind(artifact, 'adr')) return adrPreview(target, artifact, base);
  if (isOfKind(artifact, 'risk-register')) return riskRegisterPreview(target, artifact, base);
  if (isOfKind(artifact, 'change-request')) return changeRequestPreview(target, artifact, base);
  return { ...base, kind: 'team', data: presentable(artifact.data) as TeamData };
}
