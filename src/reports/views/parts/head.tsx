import { count } from '../../format/words.ts';
import type { Findings, PreviewBase } from '../../model/common.ts';
import { Icon } from './icon.tsx';
import { Chips } from './lists.tsx';
import { Source } from './source.tsx';
import { Status } from './status.tsx';
import { When } from './when.tsx';

interface HeadProps {
  /** What kind of record it is, in words. */
  readonly kind: string;
  readonly model: PreviewBase;
}

/** The head of a record: what it is, its title, where it stands and whose it is. */
export function Head({ kind, model }: HeadProps) {
  const { id, title, status, date, owner, file, tags } = model.header;
  return (
    <header class="head">
      <div class="head-line">
        <p class="label">
          {kind}
          {id !== undefined && (
            <>
              {' · '}
              <span class="id">{id}</span>
            </>
          )}
        </p>
        <FindingsMark findings={model.findings} />
      </div>
      <h1 id="title" class={title === undefined ? 'untitled' : undefined}>
        <Source at={title === undefined ? undefined : '/title'}>{title ?? 'Untitled'}</Source>
      </h1>
      <div class="meta">
        <Source at={status === undefined ? undefined : '/status'}>
          <Status status={status} />
        </Source>
        {date !== undefined && <When date={date} />}
        {owner !== undefined && <span>{owner}</span>}
        {file !== undefined && <span class="file">{file}</span>}
      </div>
      <Chips items={tags} />
    </header>
  );
}

/** Counts of findings; nothing while they are not known. */
function FindingsMark({ findings }: { readonly findings: Findings | undefined }) {
  if (findings === undefined) return null;
  const { errors, warnings } = findings;
  if (errors + warnings === 0) {
    return (
      <p class="findings">
        <span class="tone-good">
          <Icon name="check" />
          No findings
        </span>
      </p>
    );
  }
  return (
    <p class="findings">
      {errors > 0 && (
        <span class="tone-bad">
          <Icon name="cross" />
          {count(errors, 'error')}
        </span>
      )}
      {warnings > 0 && (
        <span class="tone-warn">
          <Icon name="warning" />
          {count(warnings, 'warning')}
        </span>
      )}
    </p>
  );
}
