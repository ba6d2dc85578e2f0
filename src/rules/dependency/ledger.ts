import { addDays, daysBetween } from '../../text/dates.ts';
import { Groups } from '../across/kept.ts';
import type { ProjectFinding } from '../across/spec.ts';
import { passed } from '../overdue.ts';
import type { Contribution, Need } from './contribution.ts';

/** What dependencies are judged by, beside the charters. */
export interface Basis {
  /** ISO date. */
  readonly today: string | undefined;
  /** Days before the day of need from which on a dependency should be agreed. */
  readonly notice: number;
}

/** All charters by their id, and what is wrong with what one needs of the others. */
export class Dependencies {
  readonly #basis: Basis;
  readonly #charters = new Groups<Contribution>(({ id }) => id ?? '');

  constructor(basis: Basis) {
    this.#basis = basis;
  }

  take(charters: readonly Contribution[]): void {
    this.#charters.take([charters]);
  }

  groundsOf({ needs }: Contribution): unknown[] {
    return needs.map(({ target }) => this.#charters.get(target));
  }

  /**
   * What is wrong with each dependency, by its cause: of a project that will never deliver nothing else needs to be said,
   * and a date that cannot be kept is not asked to be agreed as well. That a dependency is blocked and that its date
   * cannot be kept are two causes, with a key each: mending one leaves the other.
   */
  *findings({ needs }: Contribution): Generator<ProjectFinding> {
    for (const need of needs) {
      const charters = this.#charters.get(need.target);
      // Of an id that several records have, nobody knows which is meant.
      const other = charters.length === 1 ? charters[0] : undefined;
      const gone = other && onCancelled(need, other);
      if (gone) {
        yield gone;
        continue;
      }
      const late = other && tooLate(need, other);
      if (late) yield late;
      if (need.status === 'blocked') yield blocked(need, this.#basis);
      else if (need.status === 'open' && !late) yield* unanswered(need, this.#basis);
      else if (other && !late) yield* undelivered(need, other, this.#basis);
    }
  }
}

function onCancelled({ target, pointer }: Need, { status, uri }: Contribution): ProjectFinding | undefined {
  if (status !== 'cancelled' && status !== 'rejected') return undefined;
  return {
    code: 'dependency/on-cancelled',
    pointer: `${pointer}/target`,
    message: `The project requires ${target}, which is "${status}" and will not deliver. Find another way, or remove the dependency.`,
    related: [{ uri, pointer: '/status', message: `${target} is "${status}".` }],
  };
}

/**
 * That the other project is done after the day of need. Where the two have agreed, a part of it may be what is needed:
 * then the first of what is still to come has to be after that day.
 */
function tooLate({ target, pointer, neededBy, status }: Need, other: Contribution): ProjectFinding | undefined {
  if (neededBy === undefined || other.hasEnded || other.end === undefined) return undefined;
  const parts = status === 'agreed' ? other.milestones : [];
  const [date = other.end] = [other.end, ...parts].toSorted();
  if (date <= neededBy) return undefined;
  const days = daysBetween(neededBy, date);
  const fact = status === 'agreed' ? `delivers nothing before ${date}` : `ends on ${date}`;
  const advice =
    status === 'agreed' ? 'Agree on another day' : 'Agree on what is needed by then ("agreed"), or on another day';
  return {
    code: 'dependency/too-late',
    pointer: `${pointer}/neededBy`,
    message: `${target} is needed by ${neededBy} and ${fact}, ${days} ${days === 1 ? 'day' : 'days'} later. ${advice}.`,
    related: [{ uri: other.uri, pointer: '/schedule/end', message: `${target} ends on ${other.end}.` }],
  };
}

/** That the day of need has passed while the other project still goes on. */
function* undelivered(need: Need, other: Contribution, { today }: Basis): Generator<ProjectFinding> {
  const since = need.isCommitted && !other.hasEnded ? passed(need.neededBy, today) : undefined;
  if (since === undefined) return;
  yield {
    code: 'dependency/too-late',
    pointer: `${need.pointer}/neededBy`,
    message: `${need.target} was needed by ${since}, is still "${other.status}", and nothing says that it delivered. Set the status of the dependency to "resolved", or agree on another day.`,
    related: [{ uri: other.uri, pointer: '/status', message: `${need.target} is "${other.status}".` }],
  };
}

function blocked({ target, pointer, neededBy }: Need, { today }: Basis): ProjectFinding {
  const due = passed(neededBy, today) ?? neededBy;
  const what = due === undefined ? target : `${target}, needed by ${due},`;
  return {
    code: 'dependency/blocked',
    pointer: `${pointer}/status`,
    message: `The dependency on ${what} is blocked. Have somebody step in who can decide for both projects, and set the status to what comes of it.`,
  };
}

function* unanswered({ target, pointer, neededBy, isCommitted }: Need, basis: Basis): Generator<ProjectFinding> {
  const { today, notice } = basis;
  if (neededBy === undefined || today === undefined || !isCommitted || daysBetween(today, neededBy) > notice) return;
  const since = passed(neededBy, today);
  const when = since === undefined ? `is needed by ${neededBy}` : `was needed by ${since}`;
  const until = since === undefined ? `; it should have been agreed by ${addDays(neededBy, -notice)}` : '';
  yield {
    code: 'dependency/unanswered',
    pointer: `${pointer}/status`,
    message: `${target} ${when}, and the dependency is still "open"${until}. Agree with its owner on what and when, and set the status to "agreed".`,
  };
}
