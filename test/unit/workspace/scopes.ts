import { replaced } from './open.ts';
import { REGISTER } from './records.ts';

export { CHANGE, CHARTER } from './records.ts';

/** A register with one risk. */
export function register(id: string, risk = 'RISK-001', more = ''): string {
  return replaced(replaced(REGISTER, 'REG-PLATFORM', id), 'RISK-001', risk) + more;
}
