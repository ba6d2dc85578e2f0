import type { Position, Range } from '../../text/position.ts';
import type { LanguageFile } from '../file.ts';
import { levelHints } from './levels.ts';
import { pointsHints } from './points.ts';

/** A hint in the form of LSP 3.17. */
export interface LanguageInlayHint {
  readonly position: Position;
  readonly label: string;
  readonly tooltip: string;
  readonly paddingLeft: true;
}

/** A hint by its place in the text. */
export interface Hint {
  readonly offset: number;
  readonly label: string;
  readonly tooltip: string;
}

export interface HintSwitches {
  /** The level of ratings of risks, other than residual ones. */
  readonly riskLevel: boolean;
  readonly residualLevel: boolean;
  /** What each rating of a charter contributes to its score. */
  readonly ratingPoints: boolean;
}

/** What Portolan computes of the values in a range, to be shown beside them. Nothing outside of the range is looked at. */
export function inlayHints(file: LanguageFile, range: Range, switches: HintSwitches): readonly LanguageInlayHint[] {
  const { lines } = file.document;
  const span = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
  return [...levelHints(file, span, switches), ...pointsHints(file, span, switches)].map(
    ({ offset, label, tooltip }) => ({
      position: lines.positionAt(offset),
      label,
      tooltip,
      paddingLeft: true,
    }),
  );
}
