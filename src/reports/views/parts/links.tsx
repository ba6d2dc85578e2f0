import type { ExternalLink, PreviewBase } from '../../model/common.ts';
import { Prose } from '../prose/prose.tsx';
import { useLabels } from './context.ts';
import { each } from './each.ts';
import { Backlinks, MentionList } from './reference.tsx';
import { Group, Section } from './section.tsx';
import { WebLink } from './web-link.tsx';

/** Records that the artifact names: what they are to it, their ids, and the pointer of the list. */
export type MentionGroup = readonly [title: string, ids: readonly string[] | undefined, source: string];

interface TailProps {
  readonly model: PreviewBase;
  readonly mentions: readonly MentionGroup[];
}

/** The end of a record: its other sections, what it is connected with and the links it gives. */
export function Tail({ model, mentions }: TailProps) {
  const { sections, referencedBy = [], links = [] } = model;
  const named = mentions.filter(([, ids]) => ids !== undefined && ids.length > 0);
  return (
    <>
      {each(sections, (section) => (
        <Section title={section.title} source={section.source}>
          <Prose text={section.text} />
        </Section>
      ))}
      {named.length + referencedBy.length + links.length > 0 && (
        <Section title="Connections">
          {named.map(([title, ids, source]) => (
            <Group key={title} title={title} source={source}>
              <MentionList ids={ids} />
            </Group>
          ))}
          {referencedBy.length > 0 && (
            <Group title="Named by">
              <Backlinks links={referencedBy} />
            </Group>
          )}
          {links.length > 0 && (
            <Group title="Links" source="/links">
              <ul class="references">
                {each(links, (link) => (
                  <li>
                    <Outside link={link} />
                  </li>
                ))}
              </ul>
            </Group>
          )}
        </Section>
      )}
    </>
  );
}

function Outside({ link }: { readonly link: ExternalLink }) {
  const label = useLabels();
  return (
    <>
      <WebLink url={link.url} title={link.title} />
      {link.type !== undefined && <span class="muted"> · {label(link.type)}</span>}
    </>
  );
}
