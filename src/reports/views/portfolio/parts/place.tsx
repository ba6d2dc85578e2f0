import type { ComponentChildren } from 'preact';
import { pointerFragment } from '../../parts/source.tsx';
import { usePortfolio } from './context.ts';

interface PlaceProps {
  /** Path below the portfolio's folder; without one the content stands alone. */
  readonly file: string | null | undefined;
  /** JSON Pointer into the file; its title when missing. */
  readonly pointer?: string | undefined;
  readonly children: ComponentChildren;
}

/** Content that leads to the line it comes from. */
export function Place({ file, pointer = '/title', children }: PlaceProps) {
  const { folder } = usePortfolio();
  if (folder === undefined || file === null || file === undefined) return <>{children}</>;
  const path = file.split('/').map(encodeURIComponent).join('/');
  return (
    <a class="source" href={`${folder}${path}${pointerFragment(pointer)}`} title="Show in the file">
      {children}
    </a>
  );
}
