import type { ComponentChildren } from 'preact';
import { Context, usePreview } from './context.ts';

interface SourceProps {
  /** JSON Pointer; without one, or outside an editor, the content stands alone. */
  readonly at: string | undefined;
  readonly children: ComponentChildren;
}

/** Content that leads to its place in the file. Links inside it are plain text, because links cannot be nested. */
export function Source({ at, children }: SourceProps) {
  const context = usePreview();
  if (!context.interactive || context.linked || at === undefined) return <>{children}</>;
  return (
    <a class="source" href={pointerFragment(at)} title="Show in the file">
      <Context.Provider value={{ ...context, linked: true }}>{children}</Context.Provider>
    </a>
  );
}

/** A JSON Pointer as a fragment of an address (RFC 6901, section 6). */
export function pointerFragment(pointer: string): string {
  return `#${encodeURI(pointer)}`;
}
