import { formatNumber } from '../../../reports/format/numbers.ts';
import { hasContent } from '../../../reports/views/parts/blank.ts';
import { useLabels } from '../../../reports/views/parts/context.ts';
import { type Fact, Facts } from '../../../reports/views/parts/facts.tsx';
import { TextList } from '../../../reports/views/parts/lists.tsx';
import { changeText, Described } from '../../../reports/views/parts/measure.tsx';
import { Group, Section } from '../../../reports/views/parts/section.tsx';
import { Table } from '../../../reports/views/parts/table.tsx';
import { When } from '../../../reports/views/parts/when.tsx';
import { Inline } from '../../../reports/views/prose/prose.tsx';
import type { CharterData, Stakeholder } from '../model.ts';

/** What the project takes for granted, what binds it, and how far it may stray before it must ask. */
export function FrameSection({ data }: { readonly data: CharterData }) {
  const { assumptions, constraints, tolerances } = data;
  if (![assumptions, constraints, tolerances].some(hasContent)) return null;
  return (
    <Section title="Assumptions and limits">
      {hasContent(assumptions) && (
        <Group title="Assumptions" source="/assumptions">
          <TextList items={assumptions} />
        </Group>
      )}
      {hasContent(constraints) && (
        <Group title="Constraints" source="/constraints">
          <TextList items={constraints} />
        </Group>
      )}
      {hasContent(tolerances) && <Tolerances tolerances={tolerances} />}
    </Section>
  );
}

type Tolerance = NonNullable<CharterData['tolerances']>;

function Tolerances({ tolerances = {} }: { readonly tolerances: Tolerance | undefined }) {
  const label = useLabels();
  const { costPercent, days, benefitPercent, risk, note, ...words } = tolerances;
  return (
    <Group title="Tolerances" source="/tolerances">
      <Facts
        facts={[
          ['Cost', percents(costPercent), '/tolerances/costPercent'],
          ['Time', dayWords(days), '/tolerances/days'],
          ['Risk', label(risk), '/tolerances/risk'],
          [
            'Benefit',
            benefitPercent !== undefined && `−${formatNumber(benefitPercent)}%`,
            '/tolerances/benefitPercent',
          ],
          ...Object.entries(words).map(([id, text]): Fact => [label(id) ?? id, text, `/tolerances/${id}`]),
        ]}
      />
      <Facts wide facts={[['Note', note && <Inline text={note} />, '/tolerances/note']]} />
    </Group>
  );
}

function percents({ over, under }: NonNullable<Tolerance['costPercent']> = {}): string {
  const parts = [over !== undefined && `+${formatNumber(over)}%`, under !== undefined && `−${formatNumber(under)}%`];
  return parts.filter((part) => part !== false).join(' / ');
}

function dayWords({ late, early }: NonNullable<Tolerance['days']> = {}): string {
  const words = (days: number, when: string) => `${formatNumber(days)} ${days === 1 ? 'day' : 'days'} ${when}`;
  const parts = [late !== undefined && words(late, 'late'), early !== undefined && words(early, 'early')];
  return parts.filter((part) => part !== false).join(', ');
}

/** Who leads the project, who governs it and what kind of project it is. */
export function CharterFacts({ data }: { readonly data: CharterData }) {
  const label = useLabels();
  const { characteristics = {}, portfolio = {}, governance = {} } = data;
  return (
    <Facts
      facts={[
        ['Sponsor', data.sponsor, '/sponsor'],
        ['Project manager', data.projectManager, '/projectManager'],
        ['Technical lead', data.technicalLead, '/technicalLead'],
        ['Governed by', label(governance.body), '/governance/body'],
        ['Reviewed', label(governance.reviewFrequency), '/governance/reviewFrequency'],
        ['Project type', label(characteristics.projectType), '/characteristics/projectType'],
        ['Technical complexity', label(characteristics.technicalComplexity), '/characteristics/technicalComplexity'],
        [
          'Dependencies across teams',
          label(characteristics.crossFunctionalDependencies),
          '/characteristics/crossFunctionalDependencies',
        ],
        ['Stable requirements', label(characteristics.requirementStability), '/characteristics/requirementStability'],
        ['Theme', portfolio.theme, '/portfolio/theme'],
        ['Group', portfolio.group, '/portfolio/group'],
        ['Mandatory', portfolio.mandatory === true && 'Yes', '/portfolio/mandatory'],
        [
          'Earliest start',
          portfolio.earliestStart && <When date={portfolio.earliestStart} />,
          '/portfolio/earliestStart',
        ],
        ['Latest start', portfolio.latestStart && <When date={portfolio.latestStart} />, '/portfolio/latestStart'],
      ]}
    />
  );
}

export function StakeholderSection({ stakeholders }: { readonly stakeholders: readonly Stakeholder[] | undefined }) {
  const label = useLabels();
  if (stakeholders === undefined || stakeholders.length === 0) return null;
  return (
    <Section title="Stakeholders" source="/stakeholders">
      <Table
        label="Stakeholders"
        source="/stakeholders"
        rows={stakeholders}
        columns={[
          { label: 'Who', cell: (row) => <Described text={row.name} details={[label(row.role), label(row.group)]} /> },
          { label: 'Interest', cell: (row) => row.interest && <Inline text={label(row.interest)} /> },
          { label: 'Influence', cell: (row) => label(row.influence) },
          { label: 'Engagement', cell: (row) => changeText(label(row.engagement), label(row.desiredEngagement)) },
          { label: 'Audience', cell: (row) => label(row.audience) },
          { label: 'Kept informed', cell: (row) => [label(row.frequency), row.channel].filter(Boolean).join(' · ') },
          { label: 'Last contact', cell: (row) => row.lastContactOn && <When date={row.lastContactOn} /> },
          { label: 'Expects', cell: (row) => row.expectation && <Inline text={row.expectation} /> },
        ]}
      />
    </Section>
  );
}
