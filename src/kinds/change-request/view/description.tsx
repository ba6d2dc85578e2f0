import { formatMoney } from '../../../reports/format/numbers.ts';
import { hasContent } from '../../../reports/views/parts/blank.ts';
import { useLabels } from '../../../reports/views/parts/context.ts';
import { Facts } from '../../../reports/views/parts/facts.tsx';
import { Group, NotWritten, Section } from '../../../reports/views/parts/section.tsx';
import { Due, Period } from '../../../reports/views/parts/when.tsx';
import { Prose } from '../../../reports/views/prose/prose.tsx';
import type { ChangeRequestData } from '../model.ts';

export function ChangeFacts({ data, over }: { readonly data: ChangeRequestData; readonly over: boolean }) {
  const label = useLabels();
  const { schedule = {} } = data;
  return (
    <Facts
      facts={[
        ['Type', label(data.type), '/type'],
        ['Initiator', data.initiator, '/initiator'],
        ['Implementer', data.implementer, '/implementer'],
        ['Planned', planned(schedule, over), '/schedule'],
        ['Window', schedule.window, '/schedule/window'],
        ['Cost', formatMoney(data.cost), '/cost'],
      ]}
    />
  );
}

function planned({ start, end }: NonNullable<ChangeRequestData['schedule']>, over: boolean) {
  if (start === undefined && end === undefined) return undefined;
  return start !== undefined && end === undefined ? <Due date={start} done={over} /> : <Period from={start} to={end} />;
}

export function DescriptionSection({ data }: { readonly data: ChangeRequestData }) {
  const { description, reason, benefits, consequenceOfNotDoing } = data;
  if (![description, reason, benefits, consequenceOfNotDoing].some(hasContent)) {
    return (
      <Section title="Description">
        <NotWritten>Not written yet: what changes, and why.</NotWritten>
      </Section>
    );
  }
  return (
    <Section title="Description" source="/description">
      <Prose text={description} />
      <Part title="Reason" text={reason} source="/reason" />
      <Part title="Benefits" text={benefits} source="/benefits" />
      <Part title="If we do nothing" text={consequenceOfNotDoing} source="/consequenceOfNotDoing" />
    </Section>
  );
}

interface PartProps {
  readonly title: string;
  readonly text: string | undefined;
  readonly source: string;
}

function Part({ title, text, source }: PartProps) {
  if (!hasContent(text)) return null;
  return (
    <Group title={title} source={source}>
      <Prose text={text} heading={4} />
    </Group>
  );
}
