import { artifactAddress, safeLink } from '../../format/urls.ts';
import type { Backlink, Reference } from '../../model/common.ts';
import { listOf } from './blank.ts';
import { useLabels, usePreview, useReference } from './context.ts';
import { State } from './status.tsx';

/** A mention of another record by its id, with title and status where the workspace knows them, or `short`. */
export function Mention({ id, short = false }: { readonly id: string; readonly short?: boolean }) {
  return <ReferenceLink reference={useReference(id) ?? { id, known: true }} short={short} />;
}

/** A record by id and title, linked where its place is known; one that does not exist is marked as not found. */
export function ReferenceLink({ reference, short }: { readonly reference: Reference; readonly short?: boolean }) {
  const { interactive, linked } = usePreview();
  const { id, known, mayBe, title, uri, status } = reference;
  if (!known) {
    return (
      <span class="reference reference-unknown">
        <span class="id">{id}</span>{' '}
        <span class="not-found">{mayBe ? `may be ${mayBe.join(' or ')}` : 'not found'}</span>
      </span>
    );
  }
  const address = uri === undefined || linked ? undefined : interactive ? artifactAddress(uri) : safeLink(uri);
  const name = (
    <>
      <span class="id">{id}</span>
      {title !== undefined && !short && <span class="reference-title"> {title}</span>}
    </>
  );
  return (
    <span class="reference">
      {address === undefined ? name : <a href={address}>{name}</a>}
      {status !== undefined && !short && (
        <>
          {' '}
          <State status={status} />
        </>
      )}
    </span>
  );
}

/** Mentions one below the other; nothing when there are none. */
export function MentionList({ ids }: { readonly ids: readonly string[] | undefined }) {
  const list = listOf(ids);
  if (list.length === 0) return null;
  return (
    <ul class="references">
      {list.map((id) => (
        <li key={id}>
          <Mention id={id} />
        </li>
      ))}
    </ul>
  );
}

/** Records that name this one, each with the relation in its own words. */
export function Backlinks({ links }: { readonly links: readonly Backlink[] }) {
  const label = useLabels();
  return (
    <ul class="references">
      {links.map((link) => (
        <li key={`${link.relation} ${link.id}`}>
          <ReferenceLink reference={link} />
          {link.relation !== undefined && <span class="muted"> · {label(spaced(link.relation))}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Relations are property names: `relatesTo` → `relates-to`. */
function spaced(relation: string): string {
  return relation.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
