import type { AdrModel } from './adr.ts';
import type { ChangeRequestModel } from './change-request.ts';
import type { CharterModel } from './charter.ts';
import type { MessageModel } from './message.ts';
import type { RiskRegisterModel } from './risk-register.ts';
import type { TeamModel } from './team.ts';

/** A preview of a record of some kind. */
export type RecordModel = CharterModel | AdrModel | RiskRegisterModel | ChangeRequestModel | TeamModel;

/** Everything a preview can show, told apart by `kind`. */
export type PreviewModel = RecordModel | MessageModel;
