import { UnusableError } from '../../workspace/unusable.ts';
/** The list or the mapping cannot be used at all; the message says why and what to do. */
export class ImportError extends UnusableError {}
