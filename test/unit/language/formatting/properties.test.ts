import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { toValue } from '../../../../src/documents/value.ts';
import { format } from '../../../../src/language/formatting/format.ts';
import { applyEdits } from '../../../../src/text/edits.ts';
import { commentsOf, sources } from '../../documents/edit/arbitrary.ts';
import { markdown, yaml } from '../../documents/support.ts';

const RUNS = { numRuns: Number(process.env.RUNS ?? 150) };

const trimmed = (text: string): string[] => commentsOf(text).map((comment) => comment.trimEnd());

test('formatting changes neither values nor comments, and a second time nothing', () => {
  fc.assert(
    fc.property(sources, ({ text, value }) => {
      const before = yaml(text);
      const once = applyEdits(text, format(before));
      const after = yaml(once);
      expect(after.problems).toEqual([]);
      expect(toValue(after.root)).toEqual(value);
      expect(trimmed(once)).toEqual(trimmed(text));
      expect(format(after)).toEqual([]);
      // The form was reached, not given up: no step is odd, and no blank lines follow each other.
      const inTexts = [...once.matchAll(/^( *)\S/gm)].filter(([, blanks]) => (blanks ?? '').length % 2 === 1);
      if (!/[|'"]/.test(once)) expect(inTexts).toEqual([]);
      if (!/[|'"]/.test(once)) expect(once).not.toMatch(/\n\r?\n\r?\n/);
      expect(once.endsWith('\n')).toBe(true);
    }),
    RUNS,
  );
});

test('front matter is formatted like YAML, and its body stays', () => {
  fc.assert(
    fc.property(sources, fc.constantFrom('# Title\n\n- a\n\n\n   code  \n', 'Text', ''), ({ text }, body) => {
      const front = text.replace(/^\uFEFF/, '');
      const eol = front.includes('\r\n') ? '\r\n' : '\n';
      const source = `---${eol}${front}${front.endsWith('\n') ? '' : eol}---${eol}${body}`;
      const before = markdown(source);
      if (before.problems.length > 0) return;
      const once = applyEdits(source, format(before));
      expect(toValue(markdown(once).root)).toEqual(toValue(before.root));
      expect(once.slice(once.indexOf('\n---') + 4).trim()).toBe(body.trim());
      expect(format(markdown(once))).toEqual([]);
    }),
    RUNS,
  );
});

test('a part formatted after another comes to the same as the whole', () => {
  fc.assert(
    fc.property(sources, ({ text }) => {
      const whole = applyEdits(text, format(yaml(text)));
      let parts = text;
      for (let line = 0; line < yaml(parts).lines.lineCount; line++) {
        const at = { line, character: 0 };
        parts = applyEdits(parts, format(yaml(parts), { start: at, end: at }));
        expect(toValue(yaml(parts).root)).toEqual(toValue(yaml(text).root));
      }
      expect(trimmed(parts)).toEqual(trimmed(whole));
    }),
    { numRuns: 40 },
  );
});
