import { type KindDescriptor, period } from '../descriptor.ts';

export const charter = {
  name: 'charter',
  class: 'baseline',
  place: { list: 1, tree: 1 },
  noun: 'charter',
  title: 'Charter',
  titles: 'Charters',
  about: 'Why a project is worth doing, how success is measured, what it needs and who approves it',
  example: 'Real-time inventory for all warehouses',
  suffixes: ['charter'],
  id: 'PRJ-###',
  newFile: { folder: 'portfolio/charters', lead: 'lower-id', separator: '-' },
  statuses: {
    active: { mood: 'running', icon: 'play-circle', color: 'charts.green' },
    draft: { mood: 'draft', icon: 'edit' },
    proposed: { mood: 'waiting', icon: 'lightbulb', color: 'charts.blue' },
    approved: { mood: 'done', icon: 'pass', color: 'charts.green' },
    'on-hold': { mood: 'paused', icon: 'debug-pause', color: 'charts.yellow' },
    completed: { mood: 'done', icon: 'pass-filled', color: 'charts.green', ended: true },
    rejected: { mood: 'failed', icon: 'circle-slash', color: 'charts.red', ended: true, folded: true },
    cancelled: { mood: 'ended', icon: 'stop-circle', color: 'disabledForeground', ended: true, folded: true },
  },
  datePairs: [
    { earlier: '/schedule/start', later: '/schedule/end' },
    { earlier: '/portfolio/earliestStart', later: '/portfolio/latestStart' },
    period('/resourcePlan/people'),
    period('/resourcePlan/skills'),
    period('/resourcePlan/infrastructure'),
    // Work such as discovery often begins before the project does: worth a look, not wrong. The gate of the initiation
    // comes before it by its nature, and what was reached, missed or dropped was so on that day.
    {
      earlier: '/schedule/start',
      later: '/schedule/milestones/*/date',
      unless: 'milestone',
      inOrder: { type: ['gate'], status: ['reached', 'missed', 'dropped'] },
    },
  ],
  happened: [
    '/schedule/milestones/*/actual',
    '/outcome/benefitsRealized/*/realizedOn',
    '/outcome/closedOn',
    '/budget/actual/on',
  ],
  symbol: 'package',
  icon: 'project',
  says: ({ owner, projectManager, summary, businessCase }) => ({
    owner: owner ?? projectManager,
    words: summary ?? businessCase?.summary,
  }),
} as const satisfies KindDescriptor<'charter'>;
