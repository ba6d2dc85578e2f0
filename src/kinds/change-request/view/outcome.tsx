import { hasContent } from '../../../reports/views/parts/blank.ts';
import { Facts } from '../../../reports/views/parts/facts.tsx';
import { TextList } from '../../../reports/views/parts/lists.tsx';
import { Group, Section } from '../../../reports/views/parts/section.tsx';
import { Status } from '../../../reports/views/parts/status.tsx';
import { Period, When } from '../../../reports/views/parts/when.tsx';
import { Prose } from '../../../reports/views/prose/prose.tsx';
import type { ChangeRequestData } from '../model.ts';

/** What became of the change, and what was learned. */
export function ChangeOutcomeSection({ data }: { readonly data: ChangeRequestData }) {
  const { outcome = {}, review = {} } = data;
  if (!hasContent(outcome) && !hasContent(review)) return null;
  return (
    <Section title="Outcome" source="/outcome" note={outcome.result && <Status status={outcome.result} />}>
      <Prose text={outcome.summary} />
      <Facts facts={[['Carried out', carriedOut(outcome), '/outcome/actualStart']]} />
      {hasContent(outcome.incidents) && (
        <Group title="Incidents" source="/outcome/incidents">
          <TextList items={outcome.incidents} />
        </Group>
      )}
      {hasContent(review) && (
        <Group title="Review" source="/review">
          <Prose text={review.summary} heading={4} />
          <TextList items={review.lessons} />
          <Facts
            facts={[
              ['Reviewed', review.date && <When date={review.date} />, '/review/date'],
              ['By', review.by, '/review/by'],
            ]}
          />
        </Group>
      )}
    </Section>
  );
}

function carriedOut({ actualStart, actualEnd }: NonNullable<ChangeRequestData['outcome']>) {
  return actualStart === undefined && actualEnd === undefined ? undefined : (
    <Period from={actualStart} to={actualEnd} />
  );
}
