import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { PreviewModel } from '../../../src/reports/model/preview.ts';
import { Preview } from '../../../src/reports/views/preview.tsx';

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/gi;

export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The opening tags of a page in order. */
export function tags(html: string): readonly Tag[] {
  return [...html.matchAll(TAG)]
    .filter(([, slash]) => slash === '')
    .map(([, , name = '', attributes = '']) => ({
      name,
      attributes: Object.fromEntries(
        [...attributes.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key, decode(value)]),
      ),
    }));
}

/** What a reader sees of a page: its text, with blanks run together. */
export function textOf(html: string): string {
  return decode(html.replace(TAG, ' ')).replace(/\s+/g, ' ').trim();
}

/** Texts of the headings of a level, in order. */
export function headings(html: string, level: number): readonly string[] {
  return [...html.matchAll(new RegExp(`<h${level}[^>]*>(.*?)</h${level}>`, 'gs'))].map(([, inner = '']) =>
    textOf(inner),
  );
}

/** The text of the section or panel with this heading. */
export function section(html: string, heading: string): string {
  const parts = html.split('<section ').slice(1);
  const found = parts.find((part) => headings(`<section ${part}`, 2)[0] === heading);
  if (found === undefined) throw new Error(`There is no section “${heading}”.`);
  return textOf(`<section ${found.split('</section>')[0]}`);
}

/** A preview as the editor draws it, with links to the file. */
export function interactive(model: PreviewModel): string {
  return renderToString(h(Preview, { model, interactive: true }));
}

/** Pairs of address and text of all links. */
export function links(html: string): readonly (readonly [string, string])[] {
  return [...html.matchAll(/<a [^>]*?href="([^"]*)"[^>]*>(.*?)<\/a>/gs)].map(([, href = '', inner = '']) => [
    decode(href),
    textOf(inner),
  ]);
}

function decode(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
