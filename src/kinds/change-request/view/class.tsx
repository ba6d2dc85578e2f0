import { formatNumber } from '../../../reports/format/numbers.ts';
import { Bar } from '../../../reports/views/parts/bar.tsx';
import { Checklist } from '../../../reports/views/parts/checklist.tsx';
import { useLabels } from '../../../reports/views/parts/context.ts';
import { each } from '../../../reports/views/parts/each.ts';
import { Level, severityOf } from '../../../reports/views/parts/level.tsx';
import { Panel } from '../../../reports/views/parts/panel.tsx';
import { Section } from '../../../reports/views/parts/section.tsx';
import { Source } from '../../../reports/views/parts/source.tsx';
import { Inline } from '../../../reports/views/prose/prose.tsx';
import type { Classification, Obligation, Reason, Requirement } from '../model.ts';

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

/** The steps that the class of the change asks to be shown to be done. */
export function ObligationSection({ obligations }: { readonly obligations: readonly Obligation[] | undefined }) {
  const label = useLabels();
  if (obligations === undefined || obligations.length === 0) return null;
  const met = obligations.filter((obligation) => obligation.met).length;
  return (
    <Section title="Obligations" note={`${met} of ${obligations.length} done`}>
      <Checklist
        checks={obligations.map(({ code, title, description, evidence, met, strength, needs, source }) => {
          const detail = evidence ?? description;
          return {
            title: title ?? label(code),
            met,
            strength,
            needs,
            source,
            detail: detail && <Inline text={detail} />,
          };
        })}
      />
    </Section>
  );
}

/** What the class of the change asks for in some respect; nothing when it asks for nothing. */
export function Requirements({ required = [] }: { readonly required: readonly Requirement[] | undefined }) {
  const label = useLabels();
  if (required.length === 0) return null;
  return (
    <Checklist
      checks={required.map(({ id, title, description, met, evidence, strength, needs, source }) => ({
        ...{ title: title ?? label(id), met, strength, needs, source },
        detail: evidence === undefined ? description : <Inline text={evidence} />,
      }))}
    />
  );
}
