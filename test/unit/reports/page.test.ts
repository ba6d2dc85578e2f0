import { describe, expect, test } from 'vitest';
import { renderPage, renderPreview } from '../../../src/reports/html.ts';
import {
  emptyFile,
  notAnArtifact,
  nothingOpen,
  tooLargeFile,
  unreadableFile,
} from '../../../src/reports/model/message.ts';
import { previewPage } from '../../../src/webview/page.ts';
import { headings, section, tags, textOf } from './reading.ts';
import { charter, team } from './samples.ts';

describe('a page of its own', () => {
  const page = renderPage(charter, { css: 'body { color: red }' });

  test('holds the same as the preview, the styles and no script', () => {
    expect(page).toContain(`<body><main>${renderPreview(charter)}</main></body>`);
    expect(page).toContain('<style>body { color: red }</style>');
    expect(page).toContain('<title>PRJ-014 · Column-level lineage across the warehouse</title>');
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file: data:"`);
    expect(tags(page).map((tag) => tag.name)).not.toContain('script');
  });

  test('takes title and language', () => {
    const other = renderPage(charter, { css: '', title: 'A < B & "C"', lang: 'de' });
    expect(other).toContain('<title>A &lt; B &amp; &quot;C&quot;</title>');
    expect(other).toContain('<html lang="de">');
  });

  test('styles cannot end the style element', () => {
    expect(renderPage(charter, { css: '</style><script>1</script>' })).toContain(
      '<style><\\/style><script>1<\\/script></style>',
    );
  });

  test('a record without a name is untitled', () => {
    expect(renderPage({ kind: 'adr', header: {}, data: {} }, { css: '' })).toContain('<title>Untitled</title>');
    expect(renderPage(nothingOpen(), { css: '' })).toContain('<title>Nothing to preview</title>');
  });
});

describe('the editor’s page', () => {
  const page = previewPage({
    cspSource: 'https://*.vscode-cdn.net',
    nonce: 'bm9uY2U',
    scriptUri: 'https://x.vscode-cdn.net/preview.js?a=1&b=2',
    styleUri: 'https://x.vscode-cdn.net/preview.css',
  });

  test('lets in its script, its styles and pictures, nothing else', () => {
    const policy = tags(page).find((tag) => tag.attributes['http-equiv'] === 'Content-Security-Policy');
    expect(policy?.attributes.content).toBe(
      "default-src 'none'; script-src 'nonce-bm9uY2U'; style-src https://*.vscode-cdn.net; " +
        'img-src https://*.vscode-cdn.net data:; font-src https://*.vscode-cdn.net',
    );
    expect(page).not.toContain('unsafe');
  });

  test('has one script, which carries the nonce, and a place to draw in', () => {
    expect(tags(page).filter((tag) => tag.name === 'script')).toEqual([
      { name: 'script', attributes: { nonce: 'bm9uY2U', src: 'https://x.vscode-cdn.net/preview.js?a=1&b=2' } },
    ]);
    expect(page).toContain('<main id="root"></main>');
    expect(page).toContain('<html lang="en">');
  });

  test('writes its options as text', () => {
    const odd = previewPage({ cspSource: '"><script>', nonce: '"', scriptUri: '"', styleUri: '"', lang: '"' });
    expect(tags(odd).filter((tag) => tag.name === 'script')).toHaveLength(1);
  });
});

describe('messages', () => {
  test.each([
    [nothingOpen(), 'Nothing to preview'],
    [emptyFile('a.charter.yaml'), 'This file is empty'],
    [notAnArtifact('notes.md'), 'Not a Portolan record'],
    [unreadableFile('a.yaml'), 'This file cannot be read yet'],
    [tooLargeFile('a.risks.yaml', 6_000_000, 5_242_880), 'This file is too large'],
  ])('%# have a title, a text and the file', (model, title) => {
    const html = renderPreview(model);
    expect(headings(html, 1)).toEqual([title]);
    expect(textOf(html)).toBe([title, model.text, ...(model.hints ?? []), model.file ?? ''].join(' ').trim());
  });
});

describe('a team', () => {
  const html = renderPreview(team);

  test('shows its people with what they can and when they are away', () => {
    expect(section(html, 'Members')).toBe(
      'Members 2 people Members Name Skills Available Cost a day ' +
        'Jonas Weber Technical lead Data engineering, principal Data architecture, senior 80% of 20 days a month EUR 920 ' +
        'Mina Park Data engineer Data engineering, senior 100% of 20 days a month away 3 Aug 2026 – 21 Aug 2026 , Leave EUR 780',
    );
  });

  test('a new one has no members yet', () => {
    const page = renderPreview({ kind: 'team', header: { title: 'New' }, data: {} });
    expect(textOf(page)).toBe('Team New Status unknown Members No members are named yet.');
  });
});
