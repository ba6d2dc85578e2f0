/** Outlines on a 16 × 16 grid. Shapes differ, so that no state is told by colour alone. */
const OUTLINES = {
  ring: 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11Z',
  dashed:
    'M5.4 3.2A5.5 5.5 0 0 1 8 2.5M10.6 3.2A5.5 5.5 0 0 1 12.8 5.4M13.5 8A5.5 5.5 0 0 1 12.8 10.6M10.6 12.8A5.5 5.5 0 0 1 8 13.5M5.4 12.8A5.5 5.5 0 0 1 3.2 10.6M2.5 8A5.5 5.5 0 0 1 3.2 5.4',
  half: 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11ZM8 5v6M8 5a3 3 0 0 1 0 6M9.6 5.8v4.4',
  check: 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11ZM5.6 8.2l1.7 1.7l3.2-3.6',
  cross: 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11ZM6 6l4 4M10 6l-4 4',
  dash: 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11ZM5.5 8h5',
  pause: 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11ZM6.7 6v4M9.3 6v4',
  clock: 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11ZM8 5v3.2l2 1.3',
  forward: 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11ZM5.4 8h5M8.4 6l2 2l-2 2',
  warning: 'M8 2.6l6 10.6h-12ZM8 6.6v3M8 11.3v.2',
  diamond: 'M8 2.2l5.8 5.8l-5.8 5.8l-5.8-5.8Z',
  arrow: 'M3 8h10M9.5 4.5l3.5 3.5l-3.5 3.5',
} as const;

export type IconName = keyof typeof OUTLINES;

/** A sign beside a text that says the same; screen readers skip it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={OUTLINES[name]} />
    </svg>
  );
}
