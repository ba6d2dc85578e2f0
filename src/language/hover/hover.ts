import type { Position, Range } from '../../text/position.ts';
import type { LanguageFile } from '../file.ts';
import { catalogHover } from './catalog.ts';
import { changeClassHover } from './change-class.ts';
import { charterNumbersHover } from './charter-numbers.ts';
import type { Block } from './content.ts';
import { criterionHover } from './criterion.ts';
import { ownIdHover, referenceHover } from './entity.ts';
import { enumHover } from './enum-value.ts';
import { toMarkdown } from './markdown.ts';
import { matrixHover } from './matrix.ts';
import { type Found, mentionHover } from './mention.ts';
import { toPlainText } from './plain.ts';
import { dateHover, propertyHover, sectionHover, valueHover } from './property.ts';
import { personHover, roleHover } from './role.ts';
import { ruleHover, suppressedRule } from './rule.ts';
import { type Spot, spotAt } from './spot.ts';

/** A hover in the form of LSP 3.17. */
export interface LanguageHover {
  readonly contents: { readonly kind: HoverFormat; readonly value: string };
  readonly range: Range;
}

export type HoverFormat = 'markdown' | 'plaintext';

/**
 * What Portolan knows of the key, value, id or heading at a position; undefined where that is nothing. The range is that
 * of the word which is explained.
 */
export function hover(
  file: LanguageFile,
  position: Position,
  format: HoverFormat = 'markdown',
): LanguageHover | undefined {
  const found = find(file, file.document.lines.offsetAt(position));
  if (!found) return undefined;
  const value = format === 'markdown' ? toMarkdown(found.blocks) : toPlainText(found.blocks);
  return { contents: { kind: format, value }, range: file.document.lines.rangeOf(found.span) };
}

/** The first that knows something speaks: what is particular comes before what holds of every property. */
const EXPLANATIONS: readonly ((spot: Spot) => readonly Block[] | undefined)[] = [
  ruleHover,
  roleHover,
  personHover,
  referenceHover,
  ownIdHover,
  criterionHover,
  matrixHover,
  changeClassHover,
  catalogHover,
  enumHover,
  dateHover,
  charterNumbersHover,
  propertyHover,
];

function find(file: LanguageFile, offset: number): Found | undefined {
  const spot = spotAt(file, offset);
  for (const explain of spot ? EXPLANATIONS : []) {
    const blocks = spot && explain(spot);
    if (blocks && blocks.length > 0) return { span: spot.node, blocks };
  }
  return (
    suppressedRule(file, offset) ??
    mentionHover(file, offset) ??
    sectionHover(file, offset) ??
    // Last, as an id in a text says more than what the text is.
    valueHover(file, offset)
  );
}
