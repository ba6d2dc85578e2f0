import { describe, expect, test } from 'vitest';
import { foldingRanges } from '../../../src/language/folding.ts';
import { markedFile } from './marked.ts';

/** What can be folded, as `first-last line kind`. */
async function folds(name: string, text: string, limit?: number): Promise<string[]> {
  const { file } = await markedFile(name, text);
  return foldingRanges(file, limit).map(({ startLine, endLine, kind }) => {
    return `${startLine}-${endLine}${kind === undefined ? '' : ` ${kind}`}`;
  });
}

const CHARTER = `# A licence
# of two lines
id: PRJ-001 # not
# one line
title: A
background: ¦
  Text

  # that is text
  # to its end

scope:
  included:
    - a
    - b
  excluded: [
    c,
    d
  ]
objectives:
  - description: x
    measure: y

  -
    description: z
`;

describe('folding', () => {
  test('of YAML: properties, items, block texts, brackets, comments', async () => {
    expect(await folds('x.charter.yaml', CHARTER)).toEqual([
      '0-1 comment',
      '5-9',
      '11-18',
      '12-14',
      '15-17',
      '19-24',
      '20-21',
      '23-24',
    ]);
  });

  test('of Markdown: front matter, sections, code, comments', async () => {
    const text = `---
id: PRJ-001
apiVersion: portolan/v1
kind: charter
---

# A

## B

Text

\`\`\`yaml
# C
x: y
\`\`\`

<!-- one
two -->

## D
`;
    expect(await folds('x.md', text)).toEqual(['0-4 region', '6-20', '8-18', '12-15', '17-18 comment']);
  });

  test('leaves out the innermost beyond the limit of the client', async () => {
    expect(await folds('x.charter.yaml', CHARTER, 4)).toEqual(['0-1 comment', '5-9', '11-18', '19-24']);
  });

  test('of a file on one line: nothing', async () => {
    expect(await folds('x.charter.yaml', 'id: PRJ-001')).toEqual([]);
    expect(await folds('x.charter.yaml', '')).toEqual([]);
  });
});
