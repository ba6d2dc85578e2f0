import type { Token } from 'markdown-it';
import { type ComponentChildren, h } from 'preact';
import { safeImage, safeLink } from '../../format/urls.ts';

export interface ProseOptions {
  /** Level of the highest heading: 3 under a section's own `h2`. */
  readonly heading: number;
  /** False where the text is part of a link. */
  readonly links: boolean;
  /** Address that relative pictures are seen from. */
  readonly resources: string | undefined;
}

/** Elements that prose can become. Anything else a parser could bring is drawn without its element. */
const ELEMENTS = new Set(
  'p ul ol li blockquote em strong s a table thead tbody tr th td h1 h2 h3 h4 h5 h6 hr br'.split(' '),
);

interface Open {
  readonly token: Token;
  readonly children: ComponentChildren[];
}

/**
 * Tokens of a Markdown parser as virtual elements, so that a page is patched where the text changed and no text
 * is ever read as HTML.
 */
export function renderTokens(tokens: readonly Token[], options: ProseOptions): ComponentChildren[] {
  const level = headingLevels(options.heading);
  const result: ComponentChildren[] = [];
  const open: Open[] = [];
  for (const token of tokens) {
    const siblings = open.at(-1)?.children ?? result;
    if (token.nesting === 1) {
      open.push({ token, children: [] });
    } else if (token.nesting === -1) {
      const closed = open.pop();
      if (closed !== undefined) (open.at(-1)?.children ?? result).push(element(closed, options, level));
    } else {
      siblings.push(leaf(token, options));
    }
  }
  return result;
}

function element({ token, children }: Open, options: ProseOptions, level: (tag: string) => string): ComponentChildren {
  if (token.hidden || !ELEMENTS.has(token.tag)) return children;
  if (token.tag === 'a') {
    const href = options.links ? safeLink(String(token.attrGet('href') ?? '')) : undefined;
    return href === undefined ? children : h('a', { href }, children);
  }
  if (token.tag === 'ol') return h('ol', { start: Number(token.attrGet('start') ?? 1) }, children);
  if (token.tag === 'table') return h('div', { class: 'prose-table' }, h('table', null, children));
  if (token.tag === 'th' || token.tag === 'td') return h(token.tag, { class: alignment(token) }, children);
  return h(token.type === 'heading_open' ? level(token.tag) : token.tag, null, children);
}

function leaf(token: Token, options: ProseOptions): ComponentChildren {
  switch (token.type) {
    case 'inline':
      return renderTokens(token.children ?? [], options);
    case 'softbreak':
      return '\n';
    case 'code_inline':
      return h('code', null, token.content);
    case 'fence':
    case 'code_block':
      return h('pre', { tabIndex: 0 }, h('code', null, token.content));
    case 'image': {
      const src = safeImage(String(token.attrGet('src') ?? ''), options.resources);
      return src === undefined ? token.content : h('img', { src, alt: token.content });
    }
    default:
      return ELEMENTS.has(token.tag) ? h(token.tag, null) : token.content;
  }
}

/** markdown-it says it with a style attribute, which the page's policy forbids. */
function alignment(token: Token): string | undefined {
  const style = String(token.attrGet('style') ?? '');
  return style.endsWith('right') ? 'numeric' : style.endsWith('center') ? 'centred' : undefined;
}

/** Headings in order: whatever levels a text uses, they begin at `first` and never leave one out. */
function headingLevels(first: number): (tag: string) => string {
  const above: number[] = [];
  return (tag) => {
    const own = Number(tag.slice(1));
    while ((above.at(-1) ?? 0) >= own) above.pop();
    above.push(own);
    return `h${Math.min(6, first + above.length - 1)}`;
  };
}
