import { explainAll } from '../../commands/explain/command.ts';
import { KINDS, kindNoun } from '../../kinds/kinds.ts';
import type { SchemaPlace } from '../../schema/walk.ts';
import { type Written, writtenFrom } from '../../workspace/written-ids.ts';
import type { LanguageFile } from '../file.ts';
import { catalogChoices } from './catalog.ts';
import { type CompletionContext, treeAt, typesOf } from './context.ts';
import { dateChoices, isMoment, isPeriod, periodChoices } from './dates.ts';
import { type Choice, ItemKind } from './item.ts';
import { personChoices } from './people.ts';
import { nextIdAt } from './prefill.ts';
import { ratingRange, steps } from './ratings.ts';

/** The values that can stand at a path, as far as they can be named. */
export function valueChoices(context: CompletionContext, place: SchemaPlace, path: readonly string[]): Choice[] {
  const { file } = context;
  const { schema } = place;
  if (schema.const !== undefined) return [constant(String(schema.const))];
  if (schema.enum) return schema.enum.map((value) => enumChoice(value, path));
  const refs = schema['x-portolan-ref'];
  if (refs?.includes('person')) return personChoices(context, path);
  if (refs) return entities(file, refs).map(entityChoice);
  const table = schema['x-portolan-catalog'];
  if (table !== undefined) return catalogChoices(context, table, path);
  if (schema.format === 'date' || isMoment(schema)) return dateChoices(file);
  if (isPeriod(schema)) return periodChoices(file);
  if (typesOf(place).includes('boolean')) return ['true', 'false'].map(constant);
  const id = nextIdAt(context, path);
  if (id !== undefined) return [{ label: id, kind: ItemKind.reference, detail: 'next free id', text: id }];
  if (isRuleCode(context, path)) return ruleChoices();
  if (path.at(-1) === 'currency') return currencyChoices(context);
  return [...steps(context, place, path), ...ratingRange(context, path)];
}

/** The words for `kind:` in a file whose header names no kind that there is. */
export function kindChoices(): Choice[] {
  return [...KINDS, 'portolan'].map(constant);
}

/** The codes of all rules. */
export function ruleChoices(): Choice[] {
  return explainAll().map(({ code, title }) => ({
    label: code,
    kind: ItemKind.constant,
    detail: title,
    search: title,
    text: code,
    subject: { of: 'rule', name: code },
  }));
}

/** Values of the list at a path that are there already; they need not be offered again. */
export function presentIn({ file }: CompletionContext, list: readonly string[]): ReadonlySet<string> {
  const node = treeAt(file, list);
  if (node?.kind !== 'sequence') return new Set();
  return new Set(node.items.flatMap((item) => (item.kind === 'scalar' ? [String(item.value)] : [])));
}

function constant(text: string): Choice {
  return { label: text, kind: ItemKind.constant, text };
}

function enumChoice(value: unknown, path: readonly string[]): Choice {
  const name = String(value);
  return { label: name, kind: ItemKind.enumMember, text: name, subject: { of: 'enum', path, name } };
}

function isRuleCode({ schema }: CompletionContext, path: readonly string[]): boolean {
  return schema === 'portolan' && path.length === 3 && path[0] === 'waivers' && path[2] === 'code';
}

function currencyChoices({ file }: CompletionContext): Choice[] {
  const { currency, exchangeRates } = file.project.configuration.settings;
  const codes = [...new Set([currency ?? [], ...Object.keys(exchangeRates ?? {})].flat())];
  return codes.map((code) => ({
    label: code,
    kind: ItemKind.constant,
    detail: code === currency ? 'the currency of the workspace' : undefined,
    text: code,
  }));
}

/**
 * The artifacts (and risks) of some kinds, as their ids are written in the file; all when none is named. The file's own
 * record is not among them. Those in a scope that is further away come last.
 */
export function entities({ project, record }: LanguageFile, kinds: readonly string[]): Written[] {
  const { artifact, uri } = record;
  return writtenFrom(project.graph, artifact ?? uri, kinds)
    .filter(({ entity }) => !(entity.artifact === artifact && entity.pointer === ''))
    .sort((a, b) => Number(a.id.includes('/')) - Number(b.id.includes('/')) || (a.id < b.id ? -1 : 1));
}

/** What is offered for an entity: its id, to be found by the words of its title too. */
export function entityChoice({ id, entity: { kind, title, status } }: Written): Choice {
  const detail = [title, status ?? kindNoun(kind)].filter((part) => part !== undefined).join(' · ');
  return {
    label: id,
    kind: ItemKind.reference,
    detail,
    search: title,
    text: id,
    subject: { of: 'artifact', name: id },
  };
}
