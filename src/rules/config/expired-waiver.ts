import { removeAt } from '../../documents/edit/remove.ts';
import { ownChange, pointerOf } from '../fix.ts';
import { atValue, configurationRule } from '../rule.ts';

const waiver = (expires: string): { readonly 'portolan.yaml': string } => ({
  'portolan.yaml': `waivers:
  - code: schema/required
    files: ["archive/**"]
    reason: Records from before 2024 are kept as they were signed.
    owner: Ines Prado
    expires: ${expires}
`,
});

export const expiredWaiver = configurationRule({
  code: 'config/expired-waiver',
  title: 'A waiver that has expired',
  severity: 'warning',
  documentation: {
    why: 'A waiver accepts a finding for a time. After its last day the finding counts again; the waiver is dead text that suggests otherwise.',
    mend: 'Mend what was waived and remove the waiver, or agree on a new date.',
  },
  example: { bad: waiver('2026-06-30'), good: waiver('2030-06-30') },
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
  /** Removes the waiver. A new last day is for its owner to agree on. */
  *fixes(context) {
    const pointer = pointerOf(context.finding.place).replace(/\/expires$/, '');
    yield { title: 'Remove this waiver', changes: () => ownChange(context, removeAt(context.document, pointer)) };
  },
});
