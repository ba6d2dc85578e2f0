import { styleOf } from '../../documents/edit/style.ts';
import { ownChange } from '../fix.ts';
import { syntaxRule } from './rule.ts';

const markdown = (closing: string): string => `---
id: ADR-0007
title: One queue for all events
status: accepted
${closing}
## Context

Every team runs a queue of its own.

## Decision

There is one queue.
`;

export const unclosedFrontMatter = syntaxRule({
  code: 'syntax/unclosed-front-matter',
  title: 'The front matter is never closed',
  documentation: {
    why: 'Without the closing `---` nobody can tell the properties from the prose.',
    mend: 'Put a line `---` behind the last property.',
  },
  example: {
    bad: {
      'one-queue.adr.md':
        '---\nid: ADR-0007\ntitle: One queue for all events\nstatus: accepted\ncontext: Every team runs a queue of its own.\ndecision: There is one queue.\n',
    },
    good: { 'one-queue.adr.md': markdown('---\n') },
  },
  /** Closes the front matter where reading it ended. */
  *fixes(context) {
    const { text, yaml, lines } = context.document;
    if (!yaml) return;
    const { eol } = styleOf(context.document);
    const end = yaml.start + text.slice(yaml.start, yaml.end).trimEnd().length;
    const at = lines.positionAt(end);
    yield {
      title: 'Close the front matter with a line "---"',
      preferred: true,
      safe: true,
      changes: () => ownChange(context, { range: { start: at, end: at }, newText: `${eol}---` }),
    };
  },
});
