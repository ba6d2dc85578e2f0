import { count } from '../../../reports/format/words.ts';
import { hasContent } from '../../../reports/views/parts/blank.ts';
import { useLabels, useOutOf } from '../../../reports/views/parts/context.ts';
import { Facts } from '../../../reports/views/parts/facts.tsx';
import { Chips } from '../../../reports/views/parts/lists.tsx';
import { Described } from '../../../reports/views/parts/measure.tsx';
import { Section } from '../../../reports/views/parts/section.tsx';
import { Answer, Mark } from '../../../reports/views/parts/status.tsx';
import { Table } from '../../../reports/views/parts/table.tsx';
import { Inline, Prose } from '../../../reports/views/prose/prose.tsx';
import type { ChangeItem, ChangeRequestData } from '../model.ts';

/** The things that change. */
export function ItemSection({ items }: Pick<ChangeRequestData, 'items'>) {
  const label = useLabels();
  if (items === undefined || items.length === 0) return null;
  return (
    <Section title="What changes" source="/items">
      <Table
        label="Changed items"
        source="/items"
        rows={items}
        columns={[
          { label: 'Item', cell: (row) => <Described text={row.item} details={[row.description]} /> },
          { label: 'Change', cell: (row) => <ItemChange item={row} /> },
          { label: 'Where', cell: (row) => [row.system, label(row.environment)].filter(isKnown).join(', ') },
        ]}
      />
    </Section>
  );
}

function ItemChange({ item }: { readonly item: ChangeItem }) {
  const label = useLabels();
  return (
    <>
      {label(item.type)}
      {item.breaking === true && (
        <span class="detail">
          <Mark tone="bad" icon="warning" text="Breaking" />
        </span>
      )}
    </>
  );
}

function isKnown(word: string | undefined): word is string {
  return word !== undefined;
}

export function ImpactSection({ data }: { readonly data: ChangeRequestData }) {
  const label = useLabels();
  const outOf = useOutOf();
  const { impact = {}, risk = {} } = data;
  if (!hasContent(impact) && !hasContent(risk)) return null;
  return (
    <Section title="Impact" source="/impact">
      <Prose text={impact.summary} />
      <Facts
        facts={[
          ['Users', label(impact.users), '/impact/users'],
          ['Downtime', minutes(impact.downtimeMinutes), '/impact/downtimeMinutes'],
          ['Data loss', label(impact.dataLoss), '/impact/dataLoss'],
          ['Reversible', label(impact.reversible), '/impact/reversible'],
          ['Criticality', label(impact.criticality), '/impact/criticality'],
          ['Personal data', yesOrNo(impact.personalData), '/impact/personalData'],
          ['Security', impact.security === true && 'Affected', '/impact/security'],
          ['Services', impact.services && <Chips items={impact.services} />, '/impact/services'],
        ]}
      />
      <Facts
        facts={[
          ['Probability of failure', outOf('probability', risk.probability), '/risk/probability'],
          ['Impact of failure', outOf('impact', risk.impact), '/risk/impact'],
          ['Risk', risk.summary && <Inline text={risk.summary} />, '/risk/summary'],
        ]}
      />
    </Section>
  );
}

function minutes(number: number | undefined): string | undefined {
  if (number === undefined) return undefined;
  return number === 0 ? 'None' : count(number, 'minute');
}

function yesOrNo(value: boolean | undefined): string | undefined {
  return value === undefined ? undefined : value ? 'Yes' : 'No';
}

/** Who uses what changes, and whether they know and are ready. */
export function ConsumerSection({ consumers }: Pick<ChangeRequestData, 'consumers'>) {
  if (consumers === undefined || consumers.length === 0) return null;
  const ready = consumers.filter((consumer) => consumer.migrated === true).length;
  const note =
    consumers.some((consumer) => consumer.migrated !== undefined) && `${ready} of ${consumers.length} migrated`;
  return (
    <Section title="Consumers" source="/consumers" note={note || undefined}>
      <Table
        label="Consumers"
        source="/consumers"
        rows={consumers}
        columns={[
          { label: 'Consumer', cell: (row) => <Described text={row.name} details={[row.contact]} /> },
          { label: 'Team', cell: (row) => row.team },
          {
            label: 'Notified',
            cell: ({ notified }) => notified !== undefined && <Answer answer={notified} yes="Notified" no="Not yet" />,
          },
          {
            label: 'Migrated',
            cell: ({ migrated }) => migrated !== undefined && <Answer answer={migrated} yes="Migrated" no="Not yet" />,
          },
        ]}
      />
    </Section>
  );
}
