import { removeAt } from '../../documents/edit/remove.ts';
import { projectRule } from '../across/project-rule.ts';
import { activeCharter } from '../example.ts';
import { ownChange, pointerOf, replacement } from '../fix.ts';
import { type Contribution, contributionOf } from './contribution.ts';
import { type Basis, Dependencies } from './ledger.ts';

const needing = (more: string): string =>
  activeCharter(`dependencies: [{ target: PRJ-015, relation: requires, ${more} }]\n`);

const other = (status = 'active'): string =>
  activeCharter(
    'schedule: { start: 2026-03-02, end: 2027-03-31 }\noutcome: { summary: Stopped for lack of money. }\n',
    {
      id: 'PRJ-015',
      status,
    },
  );

const example = (more: string, status?: string): Readonly<Record<string, string>> => ({
  'orders.charter.yaml': needing(more),
  'platform.charter.yaml': other(status),
});

const LOOKED_AT = 'Looked at is what proposed, approved and active projects require and do not have yet.';

/** What projects need of each other, held against what the others plan. */
export const dependencies = projectRule<Basis, Contribution, Dependencies>({
  rules: [
    {
      code: 'dependency/too-late',
      title: 'Something needed before the other project has it',
      severity: 'warning',
      documentation: {
        why: `The two charters contradict each other, and it is found out on the day of need. ${LOOKED_AT} While the two have not agreed, the end of the other project counts. Where they have (\`agreed\`), a part of it may be what is needed, and the first milestone that is still to come counts. Once the day has passed and the other project still goes on, an approved or active project is told so.`,
        mend: 'Agree on what is needed by then, move one of the dates, or set the dependency to `resolved` where it was delivered.',
      },
      example: {
        bad: example('neededBy: 2027-01-15, status: open'),
        good: example('neededBy: 2027-04-15, status: open'),
      },
      *fixes(context) {
        const pointer = pointerOf(context.finding.place).replace(/neededBy$/, 'status');
        yield replacement(context, pointer, 'resolved', { title: 'Say that it was delivered: "resolved"' });
      },
    },
    {
      code: 'dependency/on-cancelled',
      title: 'Something needed of a project that will not deliver',
      severity: 'warning',
      documentation: {
        why: `A project that was cancelled or rejected delivers nothing, whatever date it had. ${LOOKED_AT} Of such a dependency nothing else is said.`,
        mend: 'Find another way to get it and remove the dependency, or set it to `resolved` where it was delivered before.',
      },
      example: {
        bad: example('neededBy: 2027-04-15, status: agreed', 'cancelled'),
        good: example('neededBy: 2027-04-15, status: agreed'),
      },
      *fixes(context) {
        const pointer = pointerOf(context.finding.place).replace(/\/target$/, '');
        yield {
          title: 'Remove this dependency',
          changes: () => ownChange(context, removeAt(context.document, pointer)),
        };
      },
    },
    {
      code: 'dependency/unanswered',
      title: 'Something needed soon that nobody has agreed to',
      severity: 'warning',
      documentation: {
        why: 'What one project counts on and the other has not agreed to is a hope. An approved or active project should have an answer in good time before the day of need: how many days is in the catalogue (`governance.patience.unanswered-dependency`, 30 days as shipped). Where the dates contradict each other already, only that is said.',
        mend: 'Agree with the owner of the other project on what and when, and set the status to `agreed`.',
      },
      example: {
        bad: {
          'orders.charter.yaml': needing('neededBy: 2026-12-11, status: open'),
          'platform.charter.yaml': other().replace('2027-03-31', '2026-12-04'),
        },
        good: {
          'orders.charter.yaml': needing('neededBy: 2026-12-11, status: agreed'),
          'platform.charter.yaml': other().replace('2027-03-31', '2026-12-04'),
        },
      },
      *fixes(context) {
        const pointer = pointerOf(context.finding.place);
        yield replacement(context, pointer, 'agreed', { title: 'Say that both have agreed: "agreed"' });
      },
    },
    {
      code: 'dependency/blocked',
      title: 'A dependency that is stuck',
      severity: 'warning',
      documentation: {
        why: `The charter itself says that somebody has to step in. ${LOOKED_AT} That the date of need cannot be kept is a cause of its own, and reported beside it.`,
        mend: 'Decide, at the level that governs both projects, and set the status of the dependency to what comes of it.',
      },
      example: {
        bad: example('neededBy: 2027-04-15, status: blocked'),
        good: example('neededBy: 2027-04-15, status: agreed'),
      },
    },
  ],
  kinds: ['charter'],
  basis: ({ configuration }, today) => ({
    today,
    notice: configuration.catalog.governance.patience['unanswered-dependency'].days,
  }),
  contribution: (_, artifact, before) => (artifact.kind === 'charter' ? contributionOf(artifact, before) : undefined),
  ledger: (basis) => new Dependencies(basis),
  grounds: (ledger, contribution) => ledger.groundsOf(contribution),
  findings: (ledger, contribution) => ledger.findings(contribution),
});
