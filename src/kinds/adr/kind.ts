import type { KindDescriptor } from '../descriptor.ts';

export const adr = {
  name: 'adr',
  class: 'record',
  place: { list: 2, tree: 4 },
  noun: 'decision record',
  title: 'Decision record',
  titles: 'Decisions',
  about: 'An architecture decision with its context, the options considered and the consequences',
  example: 'Use Kafka for order events',
  suffixes: ['adr'],
  id: 'ADR-####',
  newFile: { folder: 'docs/adr', lead: { before: '', digits: 4 }, separator: '-', format: 'markdown' },
  statuses: {
    draft: { mood: 'draft', icon: 'edit' },
    proposed: { mood: 'waiting', icon: 'lightbulb', color: 'charts.blue' },
    accepted: { mood: 'done', icon: 'pass', color: 'charts.green' },
    rejected: { mood: 'failed', icon: 'circle-slash', color: 'charts.red', ended: true, folded: true },
    deprecated: { mood: 'ended', icon: 'warning', color: 'list.warningForeground', ended: true },
    superseded: { mood: 'replaced', icon: 'history', color: 'disabledForeground', ended: true, folded: true },
  },
  datePairs: [{ earlier: '/date', later: '/reviewBy' }],
  happened: ['/date'],
  symbol: 'constant',
  icon: 'law',
  says: ({ owner, decision }) => ({ owner, words: decision }),
} as const satisfies KindDescriptor<'adr'>;
