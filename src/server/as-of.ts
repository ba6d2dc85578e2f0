import { isCalendarDate } from '../text/dates.ts';
import { type Clock, type DayOf, presentDay } from '../workspace/day.ts';

/** The day as of which the server judges: the one that the client has set, else the present one. */
export class AsOf {
  readonly #clock: Clock;
  #set: string | undefined;

  /** @param date as the client says it when it starts */
  constructor(clock: Clock, date: unknown) {
    this.#clock = clock;
    this.set(date);
  }

  readonly of: DayOf = (project) => this.#set ?? presentDay(this.#clock, project);

  /** @param date an ISO date; anything else means the present day. @returns whether another day counts now */
  set(date: unknown): boolean {
    const before = this.#set;
    this.#set = typeof date === 'string' && isCalendarDate(date) ? date : undefined;
    return this.#set !== before;
  }
}
