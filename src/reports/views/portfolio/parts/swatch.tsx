import type { ComponentChildren } from 'preact';
import { pointerFragment } from '../../parts/source.tsx';
import { usePortfolio } from './context.ts';

/** Colours and patterns repeat after so many series. */
const SERIES = 6;

/** Class of a series of a chart by its place. */
export function seriesClass(place: number): string {
  return `series-${place % SERIES}`;
}

/** Address of the pattern that tells a series where colours do not. */
export function seriesPattern(place: number): string {
  return `url(#pattern-${place % SERIES})`;
}

/** Strokes on a field of 6 by 6; the first series has none. */
const PATTERNS = [
  '',
  'M-1 7L7 -1M-1 1L1 -1M5 7L7 5',
  'M3 0V6',
  'M-1 -1L7 7M-1 5L1 7M5 -1L7 1',
  'M0 3H6',
  'M3 0V6M0 3H6',
];

/** The patterns of the page: drawn once, shown where the theme asks for high contrast. */
export function Patterns() {
  return (
    <svg class="patterns" aria-hidden="true" width="0" height="0">
      <defs>
        {PATTERNS.map((path, place) => (
          <pattern key={path} id={`pattern-${place}`} width="6" height="6" patternUnits="userSpaceOnUse">
            <path class="pattern-line" d={path} />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

/** A field in the colour of a series. */
export function Swatch({ series }: { readonly series: number }) {
  return (
    <svg class="series-swatch" width="12" height="12" aria-hidden="true">
      <rect class={seriesClass(series)} width="12" height="12" rx="2" />
      <rect class="series-pattern" fill={seriesPattern(series)} width="12" height="12" rx="2" />
    </svg>
  );
}

interface ButtonProps {
  /** `plain`: as quiet as a link. */
  readonly look?: 'main' | 'second' | 'plain';
  readonly disabled?: boolean;
  readonly children: ComponentChildren;
  onPress(): void;
}

export function Button({ look = 'second', disabled = false, children, onPress }: ButtonProps) {
  return (
    <button type="button" class={`button button-${look}`} disabled={disabled} onClick={onPress}>
      {children}
    </button>
  );
}

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
