import type { SourceDocument } from '../documents/document.ts';
import { emptyFile, notAnArtifact, tooLargeFile, unreadableFile } from '../reports/model/message.ts';
import type { PreviewModel } from '../reports/model/preview.ts';
import type { TeamData } from '../reports/model/team.ts';
import type { Target } from '../workspace/target.ts';
import { adrPreview } from './preview/adr.ts';
import { previewBase } from './preview/base.ts';
import { changeRequestPreview } from './preview/change-request.ts';
import { charterPreview } from './preview/charter.ts';
import { presentable } from './preview/presentable.ts';
import { riskRegisterPreview } from './preview/risk-register.ts';

/** What the preview of a file shows, from its present text. @param today ISO date */
export function preview(target: Target, uri: string, today: string): PreviewModel {
  const record = target.project.record(uri);
  const file = target.workspace.fileOf(uri);
  const artifact = record?.artifact;
  const { maxFileBytes } = target.project.configuration;
  if (record?.bytes !== undefined && record.bytes > maxFileBytes) return tooLargeFile(file, record.bytes, maxFileBytes);
  if (!record || !artifact) return notAnArtifact(file);
  if (saysNothing(artifact.document)) return emptyFile(file);
  if (artifact.document.root?.kind !== 'mapping' && !artifact.document.body) return unreadableFile(file);
  const base = previewBase(target, record, artifact, today);
  if (artifact.kind === 'charter') return charterPreview(target, artifact, base);
  if (artifact.kind === 'adr') return adrPreview(target, artifact, base);
  if (artifact.kind === 'risk-register') return riskRegisterPreview(target, artifact, base);
  if (artifact.kind === 'change-request') return changeRequestPreview(target, artifact, base);
  return { ...base, kind: 'team', data: presentable(artifact.data) as TeamData };
}

/** Nothing but blank lines and comments. */
function saysNothing({ text, root, body }: SourceDocument): boolean {
  if (root !== undefined) return false;
  return (
    body === undefined ||
    text
      .slice(body.start, body.end)
      .replace(/<!--[\s\S]*?-->/g, '')
      .trim() === ''
  );
}
