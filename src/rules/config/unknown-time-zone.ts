import { isTimeZone } from '../../workspace/day.ts';
import { atValue, configurationRule } from '../rule.ts';

export const unknownTimeZone = configurationRule({
  code: 'config/unknown-time-zone',
  title: 'A time zone that does not exist',
  severity: 'warning',
  documentation: {
    why: 'The time zone says when a day begins. One that is not known changes nothing, silently.',
    mend: 'Write a name of the IANA database, such as `Europe/Berlin` or `UTC`.',
  },
  example: {
    bad: { 'portolan.yaml': 'timeZone: Europe/Berln\n' },
    good: { 'portolan.yaml': 'timeZone: Europe/Berlin\n' },
  },
  *check({ configuration: { settings } }) {
    const { timeZone } = settings;
    if (timeZone === undefined || isTimeZone(timeZone)) return;
    const message = `There is no time zone "${timeZone}". Write a name of the IANA database, such as Europe/Berlin.`;
    yield { place: atValue('/timeZone'), message };
  },
});
