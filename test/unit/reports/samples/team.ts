import type { RecordModel } from '../../../../src/reports/model/common.ts';

export const team: RecordModel<'team'> = {
  kind: 'team',
  header: { id: 'TEAM-ingest', title: 'Ingestion', status: 'active', file: 'teams/ingest.team.yaml' },
  data: {
    mission: 'Events and files reach the lake complete, on time and described.',
    lead: 'Jonas Weber',
    contact: '#team-ingest',
    focusFactor: 0.7,
    onCall: true,
    members: [
      {
        name: 'Jonas Weber',
        role: 'technical-lead',
        availability: 0.8,
        daysPerMonth: 20,
        skills: [
          { skill: 'data-engineering', level: 'principal', specializations: ['streaming-systems'] },
          { skill: 'data-architecture', level: 'senior' },
        ],
        costPerDay: { amount: 920, currency: 'EUR' },
      },
      {
        name: 'Mina Park',
        role: 'data-engineer',
        availability: 1,
        daysPerMonth: 20,
        skills: [{ skill: 'data-engineering', level: 'senior' }],
        absences: [{ from: '2026-08-03', to: '2026-08-21', reason: 'Leave' }],
        costPerDay: { amount: 780, currency: 'EUR' },
      },
    ],
    infrastructure: [{ resource: 'compute-resources', capacity: 96, unit: 'vCPU' }],
    rituals: ['Planning on Monday', 'Review every second Thursday'],
  },
};
