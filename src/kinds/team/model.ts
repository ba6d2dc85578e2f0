import type { ItemOf, PresentedData } from '../../reports/model/presented.ts';

export type TeamData = PresentedData<'team'>;
export type Member = ItemOf<TeamData['members']>;
