import { safeLink } from '../../format/urls.ts';
import { usePreview } from './context.ts';

interface WebLinkProps {
  readonly url: string | undefined;
  /** Shown in place of the address. */
  readonly title?: string | undefined;
}

/** A link that the record gives; one that is not safe to follow is shown as its title alone. */
export function WebLink({ url, title }: WebLinkProps) {
  const { linked } = usePreview();
  const address = url === undefined || linked ? undefined : safeLink(url);
  if (address === undefined) return <>{title ?? 'Link without an address'}</>;
  return <a href={address}>{title ?? address}</a>;
}
