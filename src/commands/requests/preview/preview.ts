import type { SourceDocument } from '../../../documents/document.ts';
import type { Artifact } from '../../../kinds/artifact.ts';
import type { DataOf, Kind } from '../../../kinds/kinds.ts';
import type { Models } from '../../../reports/generated/models.ts';
import type { PreviewBase, RecordModel } from '../../../reports/model/common.ts';
import { emptyFile, notAnArtifact, tooLargeFile, unreadableFile } from '../../../reports/model/message.ts';
import type { PreviewModel } from '../../../reports/model/preview.ts';
import type { Target } from '../../../workspace/target.ts';
import { adrPreview } from './adr.ts';
import { previewBase } from './base.ts';
import { changeRequestPreview } from './change-request.ts';
import { charterPreview } from './charter.ts';
import { presented } from './presented.ts';
import { riskRegisterPreview } from './risk-register.ts';

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
  return recordModel(target, artifact, previewBase(target, record, artifact, today));
}

/** What engines say of a record, beside what it says itself; a kind without an entry is drawn by its record alone. */
const WITH_RESULTS: {
  readonly [K in Kind]?: (target: Target, artifact: Artifact<K>, base: RecordModel<K>) => Models[K];
} = {
  charter: charterPreview,
  adr: adrPreview,
  'risk-register': riskRegisterPreview,
  'change-request': changeRequestPreview,
};

function recordModel<K extends Kind>(target: Target, artifact: Artifact<K>, common: PreviewBase): Models[K] {
  const kind: K = artifact.kind;
  const data: DataOf<K> = artifact.data;
  const base: RecordModel<K> = { ...common, kind, data: presented(data) };
  return WITH_RESULTS[kind]?.(target, artifact, base) ?? (base as RecordModel<K> & Models[K]);
}

/** Whatever engines add may be missing, so that the record alone is a model too: else this does not compile. */
true satisfies { [K in Kind]: RecordModel<K> extends Models[K] ? true : false }[Kind];

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
