import type { Obligation, Requirement } from '../../model/change-request.ts';
import { Checklist } from '../parts/checklist.tsx';
import { useLabels } from '../parts/context.ts';
import { Section } from '../parts/section.tsx';
import { Inline } from '../prose/prose.tsx';

/** The steps that the class of the change asks to be shown to be done. */
export function ObligationSection({ obligations }: { readonly obligations: readonly Obligation[] | undefined }) {
  const label = useLabels();
  if (obligations === undefined || obligations.length === 0) return null;
  const met = obligations.filter((obligation) => obligation.met).length;
  return (
    <Section title="Obligations" note={`${met} of ${obligations.length} done`}>
      <Checklist
        checks={obligations.map(({ code, title, description, evidence, met, source }) => {
          const detail = met ? evidence : description;
          return { title: title ?? label(code), met, source, detail: detail && <Inline text={detail} /> };
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
      checks={required.map(({ id, title, description, met }) => ({
        title: title ?? label(id),
        met,
        detail: description,
      }))}
    />
  );
}
