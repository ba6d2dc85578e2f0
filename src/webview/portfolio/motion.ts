/** How long a row takes to its new place, in milliseconds. */
const DURATION = 180;

/** Draws, and lets rows that have got another place move there, so that the eye can follow; not for those who prefer rest. */
export function withMotion(root: Element, draw: () => void): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    draw();
    return;
  }
  const before = new Map(rowsIn(root).map((row) => [row, row.getBoundingClientRect().top]));
  draw();
  // All are measured before the first is moved: else each would be laid out anew.
  const moves = rowsIn(root).map((row) => [row, (before.get(row) ?? 0) - row.getBoundingClientRect().top] as const);
  for (const [row, distance] of moves) {
    if (!before.has(row) || Math.abs(distance) < 1) continue;
    const frames = [{ transform: `translateY(${distance}px)` }, { transform: 'none' }];
    row.animate(frames, { duration: DURATION, easing: 'ease-out' });
  }
}

function rowsIn(root: Element): readonly Element[] {
  return [...root.querySelectorAll('.ranking-row')];
}
