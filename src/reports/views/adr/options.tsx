import type { AdrOption } from '../../model/adr.ts';
import { each } from '../parts/each.ts';
import { TextList } from '../parts/lists.tsx';
import { sourceOf } from '../parts/pointer.ts';
import { Section } from '../parts/section.tsx';
import { Source } from '../parts/source.tsx';
import { Pill } from '../parts/status.tsx';
import { Inline, Prose } from '../prose/prose.tsx';

const AT = '/consideredOptions';

/** The options that were weighed, each with what speaks for and against it. */
export function OptionsSection({ options }: { readonly options: readonly AdrOption[] | undefined }) {
  if (options === undefined || options.length === 0) return null;
  return (
    <Section title="Considered options" source={AT}>
      <ul class="options">
        {each(options, (option, place) => (
          <li class={option.chosen ? 'option option-chosen' : 'option'}>
            <div class="option-head">
              <h3>
                <Source at={sourceOf(option, AT, place)}>
                  <Inline text={option.title ?? 'Untitled option'} />
                </Source>
              </h3>
              {option.chosen && <Pill tone="good" icon="check" text="Chosen" />}
            </div>
            <Prose text={option.description} heading={4} />
            <div class="columns">
              <TextList items={option.pros} kind="pros" />
              <TextList items={option.cons} kind="cons" />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
