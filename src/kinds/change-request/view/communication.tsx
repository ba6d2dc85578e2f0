import { hasContent } from '../../../reports/views/parts/blank.ts';
import { useLabels } from '../../../reports/views/parts/context.ts';
import { Section } from '../../../reports/views/parts/section.tsx';
import { Answer } from '../../../reports/views/parts/status.tsx';
import { Table } from '../../../reports/views/parts/table.tsx';
import { When } from '../../../reports/views/parts/when.tsx';
import { Inline, Prose } from '../../../reports/views/prose/prose.tsx';
import type { ChangeRequestModel } from '../model.ts';
import { Requirements } from './class.tsx';

/** Who is told of the change, how and when. */
export function CommunicationSection({ model }: { readonly model: ChangeRequestModel }) {
  const { communication = {} } = model.data;
  const { summary, messages = [] } = communication;
  if (!hasContent(communication) && model.communication === undefined) return null;
  return (
    <Section title="Communication" source="/communication">
      <Requirements required={model.communication && [model.communication]} />
      <Prose text={summary} />
      {messages.length > 0 && (
        <Table
          label="Messages"
          source="/communication/messages"
          rows={messages}
          columns={[
            { label: 'Audience', cell: (row) => row.audience },
            { label: 'Channel', cell: (row) => row.channel },
            { label: 'When', cell: (row) => row.at && <When date={row.at} /> },
            { label: 'Text', cell: (row) => row.text && <Inline text={row.text} /> },
            {
              label: 'State',
              cell: ({ sent }) => sent !== undefined && <Answer answer={sent} yes="Sent" no="Not yet" />,
            },
          ]}
        />
      )}
    </Section>
  );
}

/** What is watched during and after the change. */
export function MonitoringSection({ model }: { readonly model: ChangeRequestModel }) {
  const label = useLabels();
  const { monitoring = [] } = model.data;
  if (monitoring.length === 0 && !hasContent(model.monitoring)) return null;
  return (
    <Section title="Monitoring" source="/monitoring">
      <Requirements required={model.monitoring} />
      {monitoring.length > 0 && (
        <Table
          label="Watched signals"
          source="/monitoring"
          rows={monitoring}
          columns={[
            { label: 'Signal', cell: (row) => row.signal && <Inline text={row.signal} /> },
            { label: 'Watches', cell: (row) => label(row.watches) },
            { label: 'Threshold', cell: (row) => row.threshold },
            { label: 'For', cell: (row) => row.duration },
            { label: 'Dashboard', cell: (row) => row.dashboard && <Inline text={row.dashboard} /> },
          ]}
        />
      )}
    </Section>
  );
}
