import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { Context } from '../../../src/reports/views/parts/context.ts';
import { Inline, Prose } from '../../../src/reports/views/prose/prose.tsx';

function prose(text: string, resources?: string): string {
  const html = renderToString(h(Context.Provider, { value: { interactive: true, resources } }, h(Prose, { text })));
  return html.replace(/^<div class="prose">|<\/div>$/g, '');
}

function line(text: string): string {
  return renderToString(h(Inline, { text }));
}

describe('Markdown', () => {
  test('paragraphs, emphasis, code and lists', () => {
    expect(prose('One *two* **three** ~~four~~ `five`')).toBe(
      '<p>One <em>two</em> <strong>three</strong> <s>four</s> <code>five</code></p>',
    );
    expect(prose('- a\n- b')).toBe('<ul><li>a</li><li>b</li></ul>');
    expect(prose('3. a\n4. b')).toBe('<ol start="3"><li>a</li><li>b</li></ol>');
    expect(prose('> q')).toBe('<blockquote><p>q</p></blockquote>');
    expect(prose('a  \nb\n\n---')).toBe('<p>a<br/>b</p><hr/>');
  });

  test('code keeps its text and can be reached by keyboard', () => {
    expect(prose('```sql\nSELECT 1 < 2;\n```')).toBe('<pre tabindex="0"><code>SELECT 1 &lt; 2;\n</code></pre>');
  });

  test('tables align by class, because style attributes are forbidden', () => {
    expect(prose('| a | b |\n| --: | :-: |\n| 1 | 2 |')).toBe(
      '<div class="prose-table"><table><thead><tr><th class="numeric">a</th><th class="centred">b</th></tr></thead>' +
        '<tbody><tr><td class="numeric">1</td><td class="centred">2</td></tr></tbody></table></div>',
    );
  });

  test('headings go on from the section’s own, without gaps', () => {
    expect(prose('# A\n\n### B\n\n## C\n\n# D')).toBe('<h3>A</h3><h4>B</h4><h4>C</h4><h3>D</h3>');
    expect(prose('###### A')).toBe('<h3>A</h3>');
  });
});

describe('links', () => {
  test('safe ones are links', () => {
    expect(line('[a](https://example.com/x) [b](../b.md "title")')).toBe(
      '<a href="https://example.com/x">a</a> <a href="../b.md">b</a>',
    );
    expect(line('see https://example.com/x')).toBe('see <a href="https://example.com/x">https://example.com/x</a>');
  });

  test('unsafe ones keep their words and lose their address', () => {
    expect(
      line('[a](javascript:alert(1)) [b](JAVASCRIPT&colon;alert) [c](data:text/html,x) [d](http://e.example)'),
    ).toBe('a b c d');
    expect(line('<javascript:alert(1)>')).toBe('javascript:alert(1)');
  });

  test('file names and hosts without a scheme are words', () => {
    expect(line('README.md example.com')).toBe('README.md example.com');
  });
});

describe('HTML in a record', () => {
  test('is text', () => {
    expect(prose('<script>alert(1)</script>')).toBe('<p>&lt;script>alert(1)&lt;/script></p>');
    expect(line('<img src=x onerror=alert(1)> <b>x</b>')).toBe('&lt;img src=x onerror=alert(1)> &lt;b>x&lt;/b>');
  });
});

describe('pictures', () => {
  test('beside the record are shown, seen from its folder', () => {
    expect(prose('![Flow](img/flow.png)', 'https://files.example/docs/')).toBe(
      '<p><img src="https://files.example/docs/img/flow.png" alt="Flow"/></p>',
    );
  });

  test('from elsewhere leave their description', () => {
    expect(prose('![Flow](https://example.com/pixel.gif)')).toBe('<p>Flow</p>');
  });
});

test('nothing becomes of a blank text', () => {
  expect(renderToString(h(Prose, { text: ' \n ' }))).toBe('');
  expect(renderToString(h(Inline, { text: undefined }))).toBe('');
});
