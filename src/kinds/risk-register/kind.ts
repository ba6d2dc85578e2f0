import type { KindDescriptor } from '../descriptor.ts';

export const riskRegister = {
  name: 'risk-register',
  class: 'record',
  place: { list: 3, tree: 3 },
  noun: 'risk register',
  title: 'Risk register',
  titles: 'Risk registers',
  about: 'Threats and opportunities with probability, impact, response and owner',
  example: 'Platform risks',
  suffixes: ['risks', 'risk-register'],
  id: 'REG-*',
  newFile: { folder: 'risk', lead: 'none', separator: '-' },
  statuses: {
    active: { mood: 'running', icon: 'play-circle', color: 'charts.green' },
    closed: { mood: 'done', icon: 'issue-closed', color: 'charts.purple', ended: true, folded: true },
  },
  datePairs: [
    { earlier: '/reviewedOn', later: '/nextReview' },
    { earlier: '/risks/*/raisedOn', later: '/risks/*/closedOn' },
    { earlier: '/risks/*/reviewedOn', later: '/risks/*/nextReview' },
  ],
  happened: ['/reviewedOn', '/risks/*/raisedOn', '/risks/*/closedOn'],
  symbol: 'namespace',
  icon: 'flame',
  parts: { risk: { id: 'RISK-###', scope: 'record', noun: 'risk', symbol: 'event' } },
  says: ({ owner, scope }) => ({ owner, words: scope }),
} as const satisfies KindDescriptor<'risk-register'>;
