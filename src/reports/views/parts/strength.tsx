import type { Strength } from '../../../engines/approval/strength.ts';

/** How strong evidence is, by its shape and in a word: an empty, a quarter and a full circle. */
const LOOKS: Readonly<Record<Strength, readonly [string, string]>> = {
  claimed: ['○', 'Somebody wrote it down; nothing else shows it.'],
  recorded: ['◔', 'A link leads to what shows it.'],
  proven: ['●', 'Version control shows who did it.'],
};

interface StrengthMarkProps {
  readonly strength: Strength | undefined;
  /** How strong it would have to be, where it is not. */
  readonly needs?: Strength | undefined;
}

export function StrengthMark({ strength, needs }: StrengthMarkProps) {
  if (strength === undefined) return null;
  const [shape, meaning] = LOOKS[strength];
  return (
    <span class={`strength${needs === undefined ? '' : ' tone-warn'}`} title={meaning}>
      <span aria-hidden="true">{shape}</span> {strength}
      {needs !== undefined && `, has to be ${needs}`}
    </span>
  );
}
