import { hasContent } from '../../../reports/views/parts/blank.ts';
import { each } from '../../../reports/views/parts/each.ts';
import { TextList } from '../../../reports/views/parts/lists.tsx';
import { sourceOf } from '../../../reports/views/parts/pointer.ts';
import { Section } from '../../../reports/views/parts/section.tsx';
import { Source } from '../../../reports/views/parts/source.tsx';
import { Pill } from '../../../reports/views/parts/status.tsx';
import { Inline, Prose } from '../../../reports/views/prose/prose.tsx';
import type { AdrOption } from '../model.ts';

const AT = '/consideredOptions';

function isArgued({ description, pros, cons, chosen }: AdrOption): boolean {
  return chosen === true || [description, pros, cons].some(hasContent);
}

/** Options of which nothing is told but their names. */
function OptionNames({ options }: { readonly options: readonly AdrOption[] }) {
  return (
    <Section title="Considered options" source={AT}>
      <ul class="texts texts-bullets">
        {each(options, (option, place) => (
          <li>
            <Source at={sourceOf(option, AT, place)}>
              <Inline text={option.title ?? 'Untitled option'} />
            </Source>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The options that were weighed, each with what speaks for and against it. */
export function OptionsSection({ options }: { readonly options: readonly AdrOption[] | undefined }) {
  if (options === undefined || options.length === 0) return null;
  if (!options.some(isArgued)) return <OptionNames options={options} />;
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
