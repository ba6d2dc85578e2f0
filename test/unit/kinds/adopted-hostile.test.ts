import { describe, expect, test } from 'vitest';
import { adopted } from './support.ts';

describe('hostile text', () => {
  test.each([
    ['spaces', `# Queue\n\nStatus: accepted${' '.repeat(200_000)}x\n`],
    ['quotes', `---\nstatus: "${"' ".repeat(100_000)}"\n---\n# Queue\n`],
    ['brackets', `# Queue\n\n## Status\n\nSuperseded by ${'['.repeat(200_000)}\n`],
    ['links', `# Queue\n\n## Status\n\nSuperseded by ${'[a]('.repeat(100_000)}\n`],
    ['stars', `# Queue\n\n${'*'.repeat(200_000)}Status: accepted\n`],
    ['pipes', `# Queue\n\n${'|'.repeat(200_000)}\n`],
    ['digits', `# ${'1'.repeat(200_000)}\n\nDate: ${'1'.repeat(200_000)}\n`],
    ['lines', `# Queue\n\n${'Status:\n'.repeat(50_000)}`],
    ['comments', `# Queue\n\nStatus: ${'<!-- '.repeat(50_000)}\n`],
  ])('%s take no time', async (_, text) => {
    expect((await adopted(text)).id).toBe('ADR-0007');
  });
});
