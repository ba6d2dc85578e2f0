import { hasContent } from '../../../reports/views/parts/blank.ts';
import { useLabels } from '../../../reports/views/parts/context.ts';
import { Facts } from '../../../reports/views/parts/facts.tsx';
import { TextList } from '../../../reports/views/parts/lists.tsx';
import { Described } from '../../../reports/views/parts/measure.tsx';
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

function Tolerances({ tolerances = {} }: { readonly tolerances: CharterData['tolerances'] }) {
  const label = useLabels();
  return (
    <Group title="Tolerances" source="/tolerances">
      <Facts facts={Object.entries(tolerances).map(([id, text]) => [label(id) ?? id, text, `/tolerances/${id}`])} />
    </Group>
  );
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
          { label: 'Expects', cell: (row) => row.expectation && <Inline text={row.expectation} /> },
        ]}
      />
    </Section>
  );
}
