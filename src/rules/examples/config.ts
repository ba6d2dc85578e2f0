import { GLOB_LIMITS } from '../../workspace/glob.ts';
import type { RuleExamples } from './example.ts';

const waiver = (expires: string): { readonly 'portolan.yaml': string } => ({
  'portolan.yaml': `waivers:
  - code: schema/required
    files: ["archive/**"]
    reason: Records from before 2024 are kept as they were signed.
    owner: Ines Prado
    expires: ${expires}
`,
});

/** One more than are read. */
const FILES = Array.from({ length: GLOB_LIMITS.globs + 1 }, (_, index) => `  - archive/notes-${index + 1}.md\n`);

export const configExamples = {
  'config/unknown-rule': {
    bad: { 'portolan.yaml': 'rules:\n  change/mising-approval: warning\n' },
    good: { 'portolan.yaml': 'rules:\n  change/missing-approval: warning\n' },
  },
  'config/expired-waiver': { bad: waiver('2026-06-30'), good: waiver('2030-06-30') },
  'config/not-in-effect': {
    bad: {
      'portolan.yaml': 'title: Data platform\n',
      'settings.yaml': 'apiVersion: portolan/v1\nkind: portolan\ncurrency: EUR\n',
    },
    good: { 'portolan.yaml': 'title: Data platform\ncurrency: EUR\n' },
  },
  'config/pattern-limit': {
    bad: { 'portolan.yaml': `exclude:\n${FILES.join('')}` },
    good: { 'portolan.yaml': 'exclude:\n  - archive/**\n' },
  },
} satisfies RuleExamples;
