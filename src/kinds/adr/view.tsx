import { Approvals, grantedNote } from '../../reports/views/parts/approvals.tsx';
import { hasContent } from '../../reports/views/parts/blank.ts';
import { useLabels } from '../../reports/views/parts/context.ts';
import { Facts } from '../../reports/views/parts/facts.tsx';
import { Head } from '../../reports/views/parts/head.tsx';
import { Tail } from '../../reports/views/parts/links.tsx';
import { TextList } from '../../reports/views/parts/lists.tsx';
import { NotWritten, Section } from '../../reports/views/parts/section.tsx';
import { hasEnded } from '../../reports/views/parts/status.tsx';
import { Due } from '../../reports/views/parts/when.tsx';
import { Prose } from '../../reports/views/prose/prose.tsx';
import type { AdrData, AdrModel } from './model.ts';
import { Chain, Notice } from './view/lineage.tsx';
import { OptionsSection } from './view/options.tsx';

export function View({ model }: { readonly model: AdrModel }) {
  const { data, chain, header } = model;
  const approvals = model.approvals ?? data.approvals ?? [];
  return (
    <article class="preview" aria-labelledby="title">
      <Head kind="Decision record" model={model} />
      <Notice model={model} />
      <Chain steps={chain} />
      <AdrFacts data={data} holds={!hasEnded('adr', header.status)} />
      <ProseSection
        title="Context"
        text={data.context}
        source="/context"
        missing="Not written yet: what asks for a decision."
      />
      {hasContent(data.decisionDrivers) && (
        <Section title="Decision drivers" source="/decisionDrivers">
          <TextList items={data.decisionDrivers} />
        </Section>
      )}
      <OptionsSection options={data.consideredOptions} />
      <ProseSection
        title="Decision"
        text={data.decision}
        source="/decision"
        missing="Not written yet: what was decided, and why."
      />
      <ProseSection title="Consequences" text={data.consequences} source="/consequences" />
      <ProseSection title="Confirmation" text={data.confirmation} source="/confirmation" />
      {approvals.length > 0 && (
        <Section title="Approvals" source="/approvals" note={grantedNote(approvals)}>
          <Approvals approvals={approvals} />
        </Section>
      )}
      <ProseSection title="More information" text={data.moreInformation} source="/moreInformation" />
      <Tail
        model={model}
        mentions={[
          ['Supersedes', data.supersedes, '/supersedes'],
          ['Superseded by', data.supersededBy, '/supersededBy'],
          ['Amends', data.amends, '/amends'],
          ['Amended by', data.amendedBy, '/amendedBy'],
          ['Related decisions', data.relatesTo, '/relatesTo'],
          ['Charters', data.charters, '/charters'],
          ['Risks', data.risks, '/risks'],
          ['Changes', data.changes, '/changes'],
        ]}
      />
    </article>
  );
}

interface ProseSectionProps {
  readonly title: string;
  readonly text: string | undefined;
  readonly source: string;
  /** What to say when there is no text; the section is left out without it. */
  readonly missing?: string;
}

function ProseSection({ title, text, source, missing }: ProseSectionProps) {
  if (!hasContent(text)) {
    return missing === undefined ? null : (
      <Section title={title}>
        <NotWritten>{missing}</NotWritten>
      </Section>
    );
  }
  return (
    <Section title={title} source={source}>
      <Prose text={text} />
    </Section>
  );
}

function AdrFacts({ data, holds }: { readonly data: AdrData; readonly holds: boolean }) {
  const label = useLabels();
  return (
    <Facts
      facts={[
        ['Decided by', data.decisionMakers?.join(', '), '/decisionMakers'],
        ['Consulted', data.consulted?.join(', '), '/consulted'],
        ['Informed', data.informed?.join(', '), '/informed'],
        ['Scope', data.scope, '/scope'],
        ['Qualities', data.qualityAttributes?.map(label).join(', '), '/qualityAttributes'],
        ['To reverse', label(data.reversibility), '/reversibility'],
        ['Review by', data.reviewBy && <Due date={data.reviewBy} done={!holds} />, '/reviewBy'],
      ]}
    />
  );
}
