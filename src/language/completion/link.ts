/** The relative reference from one file to another of the same workspace, as Markdown writes it. Both are URIs. */
export function relativeLink(from: string, to: string): string {
  const source = from.split('/').slice(0, -1);
  const target = to.split('/');
  let shared = 0;
  while (shared < source.length && shared < target.length - 1 && source[shared] === target[shared]) shared++;
  const up = source.slice(shared).map(() => '..');
  return [...up, ...target.slice(shared)].join('/').replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'));
}
