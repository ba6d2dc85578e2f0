import { formatNumber } from '../../../reports/format/numbers.ts';
import { hasContent } from '../../../reports/views/parts/blank.ts';
import { useLabels } from '../../../reports/views/parts/context.ts';
import { Facts } from '../../../reports/views/parts/facts.tsx';
import { TextList } from '../../../reports/views/parts/lists.tsx';
import { Group, Section } from '../../../reports/views/parts/section.tsx';
import { Status } from '../../../reports/views/parts/status.tsx';
import { WebLink } from '../../../reports/views/parts/web-link.tsx';
import { Period, When } from '../../../reports/views/parts/when.tsx';
import { Inline, Prose } from '../../../reports/views/prose/prose.tsx';
import type { ChangeRequestData, ChangeRequestModel } from '../model.ts';
import { Requirements } from './class.tsx';

/** How the change reaches production. */
export function DeploymentSection({ model }: { readonly model: ChangeRequestModel }) {
  const label = useLabels();
  const { deployment = {} } = model.data;
  if (!hasContent(deployment) && !hasContent(model.deployment)) return null;
  return (
    <Section title="Deployment" source="/deployment">
      <Requirements required={model.deployment} />
      <Facts facts={[['Strategy', label(deployment.strategy), '/deployment/strategy']]} />
      <Prose text={deployment.summary} />
      <TextList items={deployment.steps} kind="steps" />
      <Facts facts={[['Freeze exception', deployment.freezeException && 'Needed', '/deployment/freezeException']]} />
    </Section>
  );
}

/** How the change can be undone. */
export function RollbackSection({ model }: { readonly model: ChangeRequestModel }) {
  const { rollback = {} } = model.data;
  if (!hasContent(rollback) && !hasContent(model.rollback)) return null;
  const { automated, minutes, testedOn, backupVerifiedOn, trigger } = rollback;
  return (
    <Section title="Rollback" source="/rollback">
      <Requirements required={model.rollback} />
      <Prose text={rollback.strategy} />
      {hasContent(rollback.rollForward) && (
        <Group title="Roll-forward" source="/rollback/rollForward">
          <Prose text={rollback.rollForward} heading={4} />
        </Group>
      )}
      <Facts
        facts={[
          ['Automated', automated === undefined ? undefined : automated ? 'Yes' : 'No', '/rollback/automated'],
          ['Takes', minutes !== undefined && `${formatNumber(minutes)} min`, '/rollback/minutes'],
          ['Tested', testedOn && <When date={testedOn} />, '/rollback/testedOn'],
          ['Backup verified', backupVerifiedOn && <When date={backupVerifiedOn} />, '/rollback/backupVerifiedOn'],
          ['Trigger', trigger && <Inline text={trigger} />, '/rollback/trigger'],
        ]}
      />
      <TextList items={rollback.steps} kind="steps" />
    </Section>
  );
}

/** How consumers move over, and how the change is tested before. */
export function PreparationSection({ model }: { readonly model: ChangeRequestModel }) {
  const label = useLabels();
  const { migrationPlan = {}, testPlan = {} } = model.data;
  if (!hasContent(migrationPlan) && !hasContent(testPlan)) return null;
  return (
    <Section title="Preparation">
      {hasContent(testPlan) && (
        <Group title="Test plan" source="/testPlan">
          <Prose text={testPlan.summary} heading={4} />
          <Facts
            facts={[
              ['Environments', testPlan.environments?.map(label).join(', '), '/testPlan/environments'],
              ['Results', testPlan.url && <WebLink url={testPlan.url} />, '/testPlan/url'],
            ]}
          />
        </Group>
      )}
      {hasContent(migrationPlan) && (
        <Group title="Migration plan" source="/migrationPlan">
          <Prose text={migrationPlan.summary} heading={4} />
          <TextList items={migrationPlan.steps} kind="steps" />
          <Facts
            facts={[
              ['Deadline', migrationPlan.deadline && <When date={migrationPlan.deadline} />, '/migrationPlan/deadline'],
            ]}
          />
        </Group>
      )}
    </Section>
  );
}

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
