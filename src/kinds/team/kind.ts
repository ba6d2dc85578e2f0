import { type KindDescriptor, period } from '../descriptor.ts';

export const team = {
  name: 'team',
  class: 'record',
  place: { list: 5, tree: 5 },
  noun: 'team',
  title: 'Team',
  titles: 'Teams',
  about: 'People with their skills, proficiency and availability',
  example: 'Ingestion',
  suffixes: ['team'],
  id: 'TEAM-*',
  newFile: { folder: 'teams', lead: 'none', separator: '-' },
  statuses: {
    active: { mood: 'running', icon: 'play-circle', color: 'charts.green' },
    forming: { mood: 'waiting', icon: 'circle-large-outline', color: 'charts.blue' },
    dissolved: { mood: 'ended', icon: 'archive', color: 'disabledForeground', ended: true, folded: true },
  },
  datePairs: [period('/members'), period('/members/*/absences'), period('/infrastructure')],
  symbol: 'interface',
  icon: 'organization',
  says: ({ owner, mission }) => ({ owner, words: mission }),
} as const satisfies KindDescriptor<'team'>;
