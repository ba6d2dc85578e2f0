import { formatMoney } from '../../../reports/format/numbers.ts';
import { hasContent } from '../../../reports/views/parts/blank.ts';
import { useLabels } from '../../../reports/views/parts/context.ts';
import { each } from '../../../reports/views/parts/each.ts';
import { TextList } from '../../../reports/views/parts/lists.tsx';
import { changeText, Described } from '../../../reports/views/parts/measure.tsx';
import { sourceOf } from '../../../reports/views/parts/pointer.ts';
import { Group, NotWritten, Section } from '../../../reports/views/parts/section.tsx';
import { Source } from '../../../reports/views/parts/source.tsx';
import { Pill } from '../../../reports/views/parts/status.tsx';
import { Table } from '../../../reports/views/parts/table.tsx';
import { Due } from '../../../reports/views/parts/when.tsx';
import { Prose } from '../../../reports/views/prose/prose.tsx';
import type { AppraisalModel, BusinessCase, BusinessOption } from '../model.ts';
import { Figures } from './figures.tsx';
import { valueText } from './outcome.tsx';

const AT = '/businessCase';

interface BusinessCaseProps {
  readonly businessCase: BusinessCase | undefined;
  readonly appraisal?: AppraisalModel | undefined;
}

export function BusinessCaseSection({ businessCase, appraisal }: BusinessCaseProps) {
  if (businessCase === undefined || !hasContent(businessCase)) {
    return (
      <Section title="Business case">
        <NotWritten>Not written yet: why this project is worth doing.</NotWritten>
      </Section>
    );
  }
  const { summary, problem, options, disbenefits, consequenceOfNotDoing } = businessCase;
  return (
    <Section title="Business case" source={AT}>
      <Prose text={summary} />
      <Figures businessCase={businessCase} appraisal={appraisal} />
      {hasContent(problem) && (
        <Group title="Problem" source={`${AT}/problem`}>
          <Prose text={problem} heading={4} />
        </Group>
      )}
      {hasContent(options) && (
        <Group title="Options" source={`${AT}/options`}>
          <ul class="options">
            {each(options, (option, place) => (
              <Option option={option} place={place} />
            ))}
          </ul>
        </Group>
      )}
      <Benefits businessCase={businessCase} />
      {hasContent(disbenefits) && (
        <Group title="Disbenefits" source={`${AT}/disbenefits`}>
          <TextList items={disbenefits} />
        </Group>
      )}
      {hasContent(consequenceOfNotDoing) && (
        <Group title="If we do nothing" source={`${AT}/consequenceOfNotDoing`}>
          <Prose text={consequenceOfNotDoing} heading={4} />
        </Group>
      )}
    </Section>
  );
}

function Option({ option, place }: { readonly option: BusinessOption; readonly place: number }) {
  return (
    <li class={option.chosen ? 'option option-chosen' : 'option'}>
      <p class="option-head">
        <strong>
          <Source at={sourceOf(option, `${AT}/options`, place)}>{option.title ?? 'Untitled option'}</Source>
        </strong>
        {option.chosen && <Pill tone="good" icon="check" text="Chosen" />}
        {option.cost !== undefined && <span class="muted">{formatMoney(option.cost)}</span>}
      </p>
      <Prose text={option.description} heading={4} />
    </li>
  );
}

function Benefits({ businessCase }: { readonly businessCase: BusinessCase }) {
  const label = useLabels();
  const { benefits } = businessCase;
  if (benefits === undefined || benefits.length === 0) return null;
  return (
    <Group title="Benefits" source={`${AT}/benefits`}>
      <Table
        label="Benefits"
        source={`${AT}/benefits`}
        rows={benefits}
        columns={[
          {
            label: 'Benefit',
            cell: (row) => <Described text={row.description} details={[label(row.kind), row.measure]} />,
          },
          { label: 'Change', cell: (row) => changeText(row.baseline, row.target) },
          { label: 'Value', cell: (row) => valueText(row.value, row.perYear), numeric: true },
          {
            label: 'By',
            cell: (row) => <Due date={row.by ?? row.realizedBy} done={row.realizedOn !== undefined} />,
          },
          { label: 'Owner', cell: (row) => row.owner },
        ]}
      />
    </Group>
  );
}
