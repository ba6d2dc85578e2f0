/** Records of a data platform group, as the editor would preview them. */
export { adr } from './samples/adr.ts';
export { change, closedChange } from './samples/change-request.ts';
export { charter } from './samples/charter.ts';
export { register } from './samples/risk-register.ts';
export { team } from './samples/team.ts';
