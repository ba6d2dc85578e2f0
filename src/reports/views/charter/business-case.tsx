import { formatMoney, formatNumber } from '../../format/numbers.ts';
import type { BusinessCase, BusinessOption } from '../../model/business-case.ts';
import { hasContent } from '../parts/blank.ts';
import { useLabels } from '../parts/context.ts';
import { each } from '../parts/each.ts';
import { Facts } from '../parts/facts.tsx';
import { TextList } from '../parts/lists.tsx';
import { changeText, Described } from '../parts/measure.tsx';
import { sourceOf } from '../parts/pointer.ts';
import { Group, NotWritten, Section } from '../parts/section.tsx';
import { Source } from '../parts/source.tsx';
import { Pill } from '../parts/status.tsx';
import { Table } from '../parts/table.tsx';
import { Due } from '../parts/when.tsx';
import { Prose } from '../prose/prose.tsx';

const AT = '/businessCase';

export function BusinessCaseSection({ businessCase }: { readonly businessCase: BusinessCase | undefined }) {
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
      <Figures businessCase={businessCase} />
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

function Figures({ businessCase }: { readonly businessCase: BusinessCase }) {
  const { value, netPresentValue, paybackMonths, returnPercent } = businessCase;
  const percent = formatNumber(returnPercent);
  return (
    <Facts
      facts={[
        ['Value', formatMoney(value), `${AT}/value`],
        ['Net present value', formatMoney(netPresentValue), `${AT}/netPresentValue`],
        ['Payback', paybackMonths !== undefined && `${formatNumber(paybackMonths)} months`, `${AT}/paybackMonths`],
        ['Return', percent !== undefined && `${percent}%`, `${AT}/returnPercent`],
      ]}
    />
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
          { label: 'Value', cell: (row) => formatMoney(row.value), numeric: true },
          { label: 'By', cell: (row) => row.realizedBy && <Due date={row.realizedBy} /> },
          { label: 'Owner', cell: (row) => row.owner },
        ]}
      />
    </Group>
  );
}
