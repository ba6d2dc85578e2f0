import { Inline } from '../prose/prose.tsx';

/** From where to where something is to move: `2.5 days → 5 minutes`; nothing when neither is known. */
export function changeText(from: string | number | undefined, to: string | number | undefined): string | undefined {
  if (to === undefined) return from === undefined ? undefined : `from ${from}`;
  return from === undefined ? `${to}` : `${from} → ${to}`;
}

interface DescribedProps {
  readonly text: string | undefined;
  /** What else is known, in small below it. */
  readonly details: readonly (string | undefined)[];
}

/** A text with details below it. */
export function Described({ text, details }: DescribedProps) {
  const known = details.filter((detail) => detail !== undefined && detail !== '');
  return (
    <>
      <Inline text={text ?? 'Not described'} />
      {known.length > 0 && (
        <span class="muted detail">
          <Inline text={known.join(' · ')} />
        </span>
      )}
    </>
  );
}
