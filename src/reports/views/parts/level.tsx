/** How grave a level is among its scale's levels; decides colour and pattern, whatever the levels are called. */
export type Severity = 'low' | 'moderate' | 'high';

/** Severity of the level at a place (from 0, the mildest) of so many. */
export function severityOf(place: number, levels: number): Severity {
  if (place <= 0) return 'low';
  const share = place / (levels - 1);
  return share >= 0.75 ? 'high' : share >= 0.25 ? 'moderate' : 'low';
}

interface LevelProps {
  readonly severity: Severity;
  readonly title: string;
  /** Words to show instead of the title. */
  readonly text?: string;
}

/** A level as a patterned field with its first letter, and its name. */
export function Level({ severity, title, text = title }: LevelProps) {
  return (
    <span class="level">
      <span class={`swatch level-${severity}`} aria-hidden="true">
        {title.charAt(0).toUpperCase()}
      </span>
      {text}
    </span>
  );
}
