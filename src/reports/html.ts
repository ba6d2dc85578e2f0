import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { PreviewModel } from './model/preview.ts';
import { Preview } from './views/preview.tsx';

/** A record as HTML for the body of a page, the same as the editor's preview draws, without anything to click on. */
export function renderPreview(model: PreviewModel): string {
  return renderToString(h(Preview, { model }));
}

export interface PageOptions {
  /** Text of the style sheet (`styles/preview.css`). */
  readonly css: string;
  /** Title of the page; the record's own when missing. */
  readonly title?: string;
  /** Language tag (BCP 47) of the record; `en` when missing. */
  readonly lang?: string;
}

/**
 * A record as a complete page that stands on its own: no script, nothing loaded from elsewhere but pictures beside it,
 * light or dark as the reader's system is.
 */
export function renderPage(model: PreviewModel, { css, title = titleOf(model), lang = 'en' }: PageOptions): string {
  return [
    '<!DOCTYPE html>',
    `<html lang="${escapeHtml(lang)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file: data:">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${css.replaceAll('</', '<\\/')}</style>`,
    '</head>',
    `<body><main>${renderPreview(model)}</main></body>`,
    '</html>',
    '',
  ].join('\n');
}

function titleOf(model: PreviewModel): string {
  if (model.kind === 'message') return model.title;
  const { id, title } = model.header;
  return [id, title].filter((part) => part !== undefined).join(' · ') || 'Untitled';
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
