import { hasContent } from '../../../reports/views/parts/blank.ts';
import { useLabels } from '../../../reports/views/parts/context.ts';
import { Chips, TextList } from '../../../reports/views/parts/lists.tsx';
import { MentionList } from '../../../reports/views/parts/reference.tsx';
import { Group, NotWritten, Section } from '../../../reports/views/parts/section.tsx';
import { Mark } from '../../../reports/views/parts/status.tsx';
import { Table } from '../../../reports/views/parts/table.tsx';
import { Prose } from '../../../reports/views/prose/prose.tsx';
import type { TechnicalApproach } from '../model.ts';

const AT = '/technicalApproach';

export function TechnicalSection({ approach }: { readonly approach: TechnicalApproach | undefined }) {
  if (approach === undefined || !hasContent(approach)) {
    return (
      <Section title="Technical approach">
        <NotWritten>Not written yet: how it will be built and run.</NotWritten>
      </Section>
    );
  }
  const { summary, decisions, technologies, alternatives } = approach;
  return (
    <Section title="Technical approach" source={AT}>
      <Prose text={summary} />
      {hasContent(technologies) && (
        <Group title="Technologies" source={`${AT}/technologies`}>
          <Chips items={technologies} />
        </Group>
      )}
      {hasContent(decisions) && (
        <Group title="Decisions it rests on" source={`${AT}/decisions`}>
          <MentionList ids={decisions} />
        </Group>
      )}
      <DataSources approach={approach} />
      {hasContent(alternatives) && (
        <Group title="Alternatives" source={`${AT}/alternatives`}>
          <TextList items={alternatives} />
        </Group>
      )}
      <Text title="Quality" text={approach.quality} source={`${AT}/quality`} />
      <Text title="Security" text={approach.security} source={`${AT}/security`} />
      <Text title="Operations" text={approach.operations} source={`${AT}/operations`} />
    </Section>
  );
}

interface TextProps {
  readonly title: string;
  readonly text: string | undefined;
  readonly source: string;
}

function Text({ title, text, source }: TextProps) {
  if (!hasContent(text)) return null;
  return (
    <Group title={title} source={source}>
      <Prose text={text} heading={4} />
    </Group>
  );
}

function DataSources({ approach }: { readonly approach: TechnicalApproach }) {
  const label = useLabels();
  const { dataSources } = approach;
  if (dataSources === undefined || dataSources.length === 0) return null;
  return (
    <Group title="Data sources" source={`${AT}/dataSources`}>
      <Table
        label="Data sources"
        source={`${AT}/dataSources`}
        rows={dataSources}
        columns={[
          { label: 'Source', cell: (row) => row.name },
          { label: 'Owner', cell: (row) => row.owner },
          { label: 'Classification', cell: (row) => label(row.classification) },
          {
            label: 'Personal data',
            cell: (row) => (row.personalData ? <Mark tone="warn" icon="warning" text="Personal data" /> : undefined),
          },
        ]}
      />
    </Group>
  );
}
