import type { Catalog } from '../../catalog/catalog.ts';
import { type Block, facts, factsParagraph, paragraph, quotation, sentence } from './content.ts';
import { type Spot, textOf } from './spot.ts';

/** What a word of a list means, with what the framework says about it. */
export function enumHover(spot: Spot): readonly Block[] | undefined {
  const { isKey, place, name, parent, file } = spot;
  const word = textOf(spot);
  if (isKey || word === undefined || !place?.schema.enum?.includes(word)) return undefined;
  const { title, 'x-enumDescriptions': meanings = {} } = place.schema;
  const meaning = Object.hasOwn(meanings, word) ? meanings[word] : undefined;
  const property = title ?? (parent?.schema.title === undefined ? name : parent.schema.title);
  return [
    paragraph(...facts([{ strong: word }], property)),
    ...factsParagraph(sentence(meaning ?? '')),
    ...frameworkWords(spot, word, file.project.configuration.catalog),
  ];
}

/** The catalogue's own words about values that a schema lists: responses to risks, types of change. */
function frameworkWords({ schema, pointer }: Spot, word: string, { risks, changes }: Catalog): readonly Block[] {
  if (schema === 'risk-register' && pointer.endsWith('/response/strategy')) {
    return quotation(own(risks.responses, word)?.description);
  }
  if (schema === 'change-request' && pointer === '/type') {
    const procedure = own(changes.procedures, word);
    if (!procedure) return [];
    const owed = procedure.obligations.map((id) => own(changes.obligations, id)?.title ?? id);
    return [
      ...factsParagraph(TIMINGS[procedure.approvals]),
      ...factsParagraph(owed.length > 0 ? `It also owes: ${owed.join(', ')}.` : undefined),
    ];
  }
  return [];
}

const TIMINGS: Readonly<Record<string, string>> = {
  'pre-authorized': 'Approvals count as granted in advance, unless somebody rejects one.',
  'before-implementation': 'Every approval is due before the change is carried out.',
  retrospective: 'Approvals may follow the change.',
};

/** An entry of a table; ids from files may be any word, `constructor` included. */
export function own<Entry>(table: Readonly<Record<string, Entry>>, id: string): Entry | undefined {
  return Object.hasOwn(table, id) ? table[id] : undefined;
}
