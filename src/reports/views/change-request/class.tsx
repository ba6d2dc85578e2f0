import { formatNumber } from '../../format/numbers.ts';
import type { Classification, Reason } from '../../model/change-request.ts';
import { Bar } from '../parts/bar.tsx';
import { each } from '../parts/each.ts';
import { Level, severityOf } from '../parts/level.tsx';
import { Panel } from '../parts/panel.tsx';
import { Section } from '../parts/section.tsx';
import { Source } from '../parts/source.tsx';

/** The class of a change and why it has it. */
export function ClassPanel({ classification }: { readonly classification: Classification | undefined }) {
  if (classification === undefined) {
    return (
      <Panel title="Class">
        <p class="muted">Unknown until the record says what changes.</p>
      </Panel>
    );
  }
  const { category, level, rank, levels, score } = classification;
  const points = formatNumber(score);
  return (
    <Panel title="Class" note={category}>
      <p class="class-level">
        {level === undefined ? (
          <span class="muted">Level unknown</span>
        ) : rank === undefined || levels === undefined ? (
          <strong>{level}</strong>
        ) : (
          <strong>
            <Level severity={severityOf(rank - 1, levels)} title={level} />
          </strong>
        )}
      </p>
      {points !== undefined && (
        <div class="measure">
          <span class="measure-name">Risk points</span>
          <span class="measure-value">{points}</span>
          <Bar percent={score} label={`Risk points: ${points} of 100`} />
        </div>
      )}
    </Panel>
  );
}

/** Why the change has its class. */
export function ReasonSection({ classification }: { readonly classification: Classification | undefined }) {
  const reasons = classification?.reasons ?? [];
  if (reasons.length === 0) return null;
  return (
    <Section title="Why this class">
      <ul class="reasons">
        {each(reasons, (reason) => (
          <ReasonLine reason={reason} />
        ))}
      </ul>
    </Section>
  );
}

function ReasonLine({ reason }: { readonly reason: Reason }) {
  return (
    <li>
      <Source at={reason.source}>{reason.rule ?? reason.evidence}</Source>
      {reason.rule !== undefined && reason.evidence !== undefined && (
        <span class="muted detail">{reason.evidence}</span>
      )}
    </li>
  );
}
