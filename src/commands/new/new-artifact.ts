import { isKind, KINDS, type Kind, kindOf } from '../../kinds/kinds.ts';
import { createLineIndex } from '../../text/line-index.ts';
import type { Range } from '../../text/position.ts';
import { nextFreeId } from '../../workspace/free-id.ts';
import type { Project } from '../../workspace/project.ts';
import type { Target } from '../../workspace/target.ts';
import { UnusableError } from '../../workspace/unusable.ts';
import { fileUri } from '../../workspace/uri.ts';
import { newId } from '../templates/new-id.ts';
import { newPlace } from '../templates/new-place.ts';
import { headingText, quoteYaml } from '../templates/quote.ts';
import { type ExpandOptions, expandSnippet, fillSnippet } from '../templates/snippet.ts';
import { TAB_STOPS, templateOf } from '../templates/source.ts';

/** A file to be created. Whoever writes it never does so over an existing one. */
export interface NewFile {
  readonly uri: string;
  /** Path below the workspace's folder with `/`. */
  readonly file: string;
  readonly text: string;
  /** The text as a snippet (LSP 3.17) whose tab stops are the values to fill in. */
  readonly snippet: string;
  /** The first value to fill in. */
  readonly cursor: Range;
}

/** What `new` and `init` answer. */
export interface NewFiles {
  readonly files: readonly NewFile[];
}

export interface NewArtifactOptions {
  /** A kind of artifact; any other word is an error. */
  readonly kind: string;
  /** Any text; blank counts as missing. */
  readonly title?: string;
  /** The next free one when missing. */
  readonly id?: string;
  /** `yaml` when missing, `markdown` for decision records. */
  readonly format?: 'yaml' | 'markdown';
  /** ISO date. */
  readonly today: string;
}

/** What was asked for cannot be written; the message says why and what to do. */
export class NewArtifactError extends UnusableError {}

/**
 * A new record with the next free id, from the snippet of its kind, beside the other records of that kind.
 * @throws {NewArtifactError} for an unknown kind, an id that is taken, or one that is not of the form it must have
 */
export function newArtifact({ workspace, project }: Target, options: NewArtifactOptions): NewFiles {
  const { kind, today } = options;
  if (!isKind(kind)) throw new NewArtifactError(`There is no kind "${kind}". Kinds: ${KINDS.join(', ')}.`);
  const format = options.format ?? kindOf(kind).newFile.format ?? 'yaml';
  const title = options.title?.trim() ? options.title : undefined;
  const year = today.slice(0, 4);
  const id = options.id ?? newId(project, kind, title, year);
  checkId(project, kind, id);
  const content = fill(project, kind, { id, title, format, today });
  const path = newPlace(project, { kind, format, id, title, year });
  const uri = fileUri(project.root, path);
  return { files: [{ uri, file: workspace.fileOf(uri), ...content }] };
}

interface Values {
  readonly id: string;
  readonly title: string | undefined;
  readonly format: 'yaml' | 'markdown';
  readonly today: string;
}

/** What the schemas allow as an id. */
const ID = /^[A-Za-z][A-Za-z0-9._-]*$/;

function checkId(project: Project, kind: Kind, id: string): void {
  const format = project.configuration.ids[kind];
  if (!ID.test(id))
    throw new NewArtifactError(
      `"${id}" cannot be an id. Ids start with a letter and consist of letters, digits, dots, dashes and underscores.`,
    );
  if (format.required && !format.matches(id))
    throw new NewArtifactError(`"${id}" does not look like ${format.template}, the form that portolan.yaml asks for.`);
  const [present] = project.graph.find(id);
  if (present)
    throw new NewArtifactError(`The id "${id}" is taken by ${present.artifact.file}. Give another, or none.`);
}

/** The template with its id, title and dates in place. */
function fill(project: Project, kind: Kind, values: Values): Pick<NewFile, 'text' | 'snippet' | 'cursor'> {
  const { id, title, format, today } = values;
  const [year = '', month = '', day = ''] = today.split('-');
  const filled = new Map<number, (occurrence: number) => string>([[TAB_STOPS.id, () => id]]);
  if (title !== undefined)
    filled.set(TAB_STOPS.title, (occurrence) => (occurrence === 0 ? quoteYaml(title) : headingText(title)));
  if (kind === 'risk-register') {
    const riskId = nextFreeId(project, 'risk', year);
    filled.set(TAB_STOPS.riskId, () => riskId);
  }
  const template = templateOf(kind, format);
  const options: ExpandOptions = {
    variables: { CURRENT_YEAR: year, CURRENT_MONTH: month, CURRENT_DATE: day },
    fill: (number, occurrence) => filled.get(number)?.(occurrence),
  };
  const { text, tabStops } = expandSnippet(template, options);
  const first = tabStops.find(({ number }) => !filled.has(number)) ?? { start: text.length, end: text.length };
  return { text, snippet: fillSnippet(template, options), cursor: createLineIndex(text).rangeOf(first) };
}
