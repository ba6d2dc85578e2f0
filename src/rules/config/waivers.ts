import { atValue, configurationRule } from '../rule.ts';

export const expiredWaiver = configurationRule({
  code: 'config/expired-waiver',
  title: 'A waiver that has expired',
  severity: 'warning',
  documentation: {
    why: 'A waiver accepts a finding for a time. After its last day the finding counts again; the waiver is dead text that suggests otherwise.',
    mend: 'Mend what was waived and remove the waiver, or agree on a new date.',
  },
  *check({ configuration, today }) {
    if (today === undefined) return;
    for (const [index, waiver] of (configuration.settings.waivers ?? []).entries()) {
      if (waiver?.expires === undefined || waiver.expires >= today) continue;
      yield {
        place: atValue(`/waivers/${index}/expires`),
        message: `This waiver of "${waiver.code ?? 'a rule'}" expired on ${waiver.expires}: the finding counts again. Mend it and remove the waiver, or agree on a new date.`,
      };
    }
  },
});
