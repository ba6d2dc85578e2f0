import type { ChangeRequestData } from '../../model/change-request-data.ts';
import { hasContent } from '../parts/blank.ts';
import { Facts } from '../parts/facts.tsx';
import { TextList } from '../parts/lists.tsx';
import { Group, Section } from '../parts/section.tsx';
import { Status } from '../parts/status.tsx';
import { Period, When } from '../parts/when.tsx';
import { Prose } from '../prose/prose.tsx';

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
