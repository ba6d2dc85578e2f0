import { setValue } from '../../documents/edit/set-value.ts';
import type { PlainValue } from '../../documents/edit/value-text.ts';
import { nodeAt, splitPointer } from '../../documents/pointer.ts';
import type { RequiredObligation } from '../../engines/change/types.ts';
import { classificationOf } from '../../facts/classification.ts';
import { MADE_CHANGES } from '../../facts/statuses.ts';
import { placeAt } from '../../schema/walk.ts';
import { change } from '../example.ts';
import { addToList, orderIn, ownChange } from '../fix.ts';
import { artifactRule, atValue, type Fix, type FixContext } from '../rule.ts';
import { skeletonOf } from '../skeleton.ts';

const ITEMS = 'items:\n  - { type: configuration-update, item: retention of the topic "orders" }\n';

const GRANTED = 'approvals:\n  - { role: team-lead, state: granted, by: Jonas Weber, date: 2026-03-02 }\n';

export const unmetObligation = artifactRule({
  code: 'change/unmet-obligation',
  title: 'A change is done without evidence of a step that its class asks for',
  severity: 'warning',
  kinds: ['change-request'],
  documentation: {
    why: 'The class of a change says how it can be undone, who hears of it and what is watched. Checked once it is implemented: before that, the step may still come.',
    mend: 'Record the step in the field that the message names, or under `evidence:` with the id of the obligation.',
  },
  example: {
    bad: { 'CR-2026-014.change.yaml': change(ITEMS + GRANTED, 'implemented') },
    good: {
      'CR-2026-014.change.yaml': change(
        `${ITEMS}${GRANTED}evidence:
  - obligation: automated-testing-validation
    summary: Pipeline run 4711 is green.
    url: https://ci.example.com/runs/4711
  - { obligation: automated-rollback, summary: The old value is set back by one command. }
  - { obligation: monitoring-validation, summary: Disk use is on the dashboard. }
  - { obligation: team-notification, summary: Announced in the stand-up. }
`,
        'implemented',
      ),
    },
  },
  *check({ artifact, project, today }) {
    if (artifact.status === undefined || !MADE_CHANGES.includes(artifact.status)) return;
    const { obligations } = classificationOf(artifact, project, today);
    const unmet = obligations.filter(({ met }) => !met);
    if (unmet.length === 0) return;
    const names = unmet.map(nameOf).join(', ');
    yield {
      place: atValue('/status'),
      message: `This change is "${artifact.status}", but nothing shows: ${names}. Record it, or add evidence for it.`,
    };
  },
  /** Makes room for the evidence of the steps that nothing shows: an entry under `evidence`, or the field that shows it. */
  *fixes(context) {
    const { artifact } = context;
    // What is only claimed has its entry already: what it lacks is a link, which only its author knows.
    const unmet = classificationOf(artifact, context.project, context.today).obligations.filter(
      ({ met, strength }) => !met && strength === undefined,
    );
    const entry = (id: string): PlainValue => ({ obligation: id, summary: null });
    const { record, project, document } = context;
    const evidence = (ids: readonly string[]): Fix['changes'] => {
      return () => ownChange(context, addToList(document, '/evidence', ids.map(entry), orderIn(record, project)));
    };
    for (const { id, title } of unmet) {
      yield { title: `Add evidence for "${title}"`, preferred: unmet.length === 1, changes: evidence([id]) };
      yield* fieldFix(context, id, title);
    }
    if (unmet.length > 1) {
      const ids = unmet.map(({ id }) => id);
      yield { title: `Add evidence for all ${ids.length} steps`, preferred: true, changes: evidence(ids) };
    }
  },
});

/** `Automated testing (automated-testing)`, with how strong the evidence has to be where it is too weak. */
function nameOf({ id, title, strength, needs }: RequiredObligation): string {
  const weak = strength === undefined ? '' : `, only ${strength}: it has to be ${needs}, by a link under "url"`;
  return `${title} (${id}${weak})`;
}

/** The first field that would show the step, where it is missing. */
function* fieldFix(context: FixContext, id: string, title: string): Generator<Fix> {
  const { project, record, document } = context;
  const obligation = project.configuration.catalog.changes.obligations[id];
  const pointer = obligation?.satisfiedBy.find((each) => !/\/[*\d]/.test(each) && !nodeAt(document.root, each));
  if (pointer === undefined) return;
  const tokens = splitPointer(pointer);
  const place = placeAt('change-request', tokens);
  if (!place) return;
  yield {
    title: `Insert "${tokens.join('.')}" to show "${title}"`,
    changes: () => {
      const value = skeletonOf(place, tokens.at(-1) ?? '', { ...context, owner: undefined });
      return ownChange(context, setValue(document, pointer, value, orderIn(record, project)));
    },
  };
}
