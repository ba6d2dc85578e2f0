import type { Project } from './project.ts';

/** What tells the present day in a time zone (IANA), or where the program runs. @returns an ISO date */
export type Clock = (timeZone?: string) => string;

/** The day as of which something is judged: of a project, or where none is meant. @returns an ISO date */
export type DayOf = (project?: Project) => string;

/** A day for all projects, or for each its own; undefined where nobody says what day it is. */
export type Day = string | undefined | DayOf;

export function dayFor(day: Day, project: Project): string | undefined {
  return typeof day === 'function' ? day(project) : day;
}

/**
 * The present day where a project's people are: in the `timeZone` of its `portolan.yaml`, else where the program runs.
 * A zone that is not known is as good as none: what is wrong with it is a finding.
 */
export function presentDay(clock: Clock, project: Project | undefined): string {
  const zone = project?.configuration.settings.timeZone;
  return clock(zone !== undefined && isTimeZone(zone) ? zone : undefined);
}

/** Whether a text names a time zone of the IANA database, such as `Europe/Berlin`. */
export function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
