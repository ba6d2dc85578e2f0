import type { Models } from '../generated/models.ts';
import type { MessageModel } from './message.ts';

/** Everything a preview can show, told apart by `kind`. */
export type PreviewModel = Models[keyof Models] | MessageModel;
