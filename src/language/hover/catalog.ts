import type { Catalog, Table, Titled } from '../../catalog/catalog.ts';
import { type CatalogTable, catalogIds, isCatalogTable } from '../../catalog/tables.ts';
import { modelOf } from '../../engines/scoring/score.ts';
import { numberText, percentText } from '../../facts/number-words.ts';
import { type Block, enumeration, facts, factsParagraph, type Line, list, paragraph, quotation } from './content.ts';
import { own } from './enum-value.ts';
import { type Spot, tableOf, textOf } from './spot.ts';

/** An entry of the catalogue: what it is, and what the framework says about it. */
export function catalogHover(spot: Spot): readonly Block[] | undefined {
  const id = textOf(spot);
  const table = tableOf(spot);
  if (id === undefined || table === undefined || !isCatalogTable(table)) return undefined;
  const { catalog } = spot.file.project.configuration;
  const entry = catalogIds(catalog, table).get(id);
  if (!entry) return [paragraph({ code: id }, ` is no ${NOUNS[table]} of the catalogue.`)];
  const body = DETAILS[table]?.(catalog, id) ?? [];
  return [
    paragraph(...facts([{ strong: entry.title }], NOUNS[table])),
    ...quotation(entry.description),
    ...list(body.filter((line) => line.length > 0)),
  ];
}

const NOUNS: Readonly<Record<CatalogTable, string>> = {
  roles: 'role',
  skills: 'skill',
  'skill-levels': 'level of skill',
  'risk-categories': 'category of risks',
  'risk-levels': 'level of risks',
  'risk-matrices': 'matrix for risks',
  'probability-factors': 'factor of probability',
  'impact-factors': 'factor of impact',
  'change-categories': 'category of changes',
  'change-levels': 'level of changes',
  'change-types': 'type of change',
  'change-obligations': 'obligation',
  'change-communications': 'communication',
  'change-strategies': 'way of deploying',
  'change-watches': 'thing to watch',
  'lifecycle-phases': 'phase',
  'governance-bodies': 'governance body',
  criteria: 'criterion',
  models: 'scoring model',
};

/** What an entry holds beside title and description, as a list. */
const DETAILS: { readonly [Name in CatalogTable]?: (catalog: Catalog, id: string) => readonly Line[] } = {
  skills: ({ skills }, id) => {
    const skill = own(skills.skills, id);
    if (!skill) return [];
    const overheads = Object.entries(skill.overheads).map(([duty, share]) => `${duty} ${percentText(share)}`);
    return [
      row('Core skills', titles(skill.coreSkills)),
      row('Specializations', titles(skill.specializations)),
      row(
        'Levels',
        skill.levels.map((level) => own(skills.levels, level)?.title ?? level),
      ),
      row('Complexity multiplies effort by', [numberText(skill.complexityMultiplier)]),
      row('Overheads', overheads),
    ];
  },
  'skill-levels': ({ skills }, id) => {
    const rank = own(skills.levels, id)?.rank;
    return rank === undefined ? [] : [row('Rank', [`${rank} of ${Object.keys(skills.levels).length}`])];
  },
  'risk-categories': ({ risks }, id) => {
    const category = Object.values(risks.categories).flatMap((group) => own(group.categories, id) ?? [])[0];
    return category
      ? [
          row('Indicators', titles(category.indicators)),
          row('Impacts', titles(category.impacts)),
          row('Mitigations', titles(category.mitigations)),
          row('Monitoring', titles(category.monitoring)),
        ]
      : [];
  },
  'probability-factors': ({ risks }, id) => anchorRows(risks, 'probability', id),
  'impact-factors': ({ risks }, id) => anchorRows(risks, 'impact', id),
  'change-obligations': ({ changes }, id) => {
    const pointers = own(changes.obligations, id)?.satisfiedBy ?? [];
    return [
      row(
        'Met by evidence for it, or by',
        pointers.map((pointer) => pointer.slice(1).replaceAll('/', '.')),
      ),
    ];
  },
  'change-communications': ({ changes }, id) => [row('Reaches', titles(own(changes.communications, id)?.audiences))],
  'lifecycle-phases': ({ lifecycle }, id) => {
    const phase = own(lifecycle.phases, id);
    return [
      row('Activities', titles(phase?.activities)),
      row('Success criteria', titles(phase?.successCriteria)),
      row('Checkpoints', titles(phase?.checkpoints)),
    ];
  },
  'governance-bodies': ({ governance }, id) => {
    const level = Object.values(governance.levels).find(({ bodies }) => own(bodies, id));
    return [
      row('Level', level ? [level.title] : []),
      row('Answers for', titles(level && own(level.bodies, id)?.responsibilities)),
    ];
  },
  models: ({ evaluation }, id) => {
    const model = modelOf(evaluation, id);
    const dimensions = Object.values(model?.dimensions ?? {});
    return [
      row(
        'Dimensions',
        dimensions.map(({ title, weight }) => {
          return model?.method === 'ratio' ? title : `${title} ${percentText(weight)}`;
        }),
      ),
      row('Source', model?.source === undefined ? [] : [model.source]),
    ];
  },
};

/** What the ratings of a factor mean. */
function anchorRows({ matrix }: Catalog['risks'], axis: 'probability' | 'impact', id: string): readonly Line[] {
  const factor = Object.values(matrix.factors?.[axis] ?? {}).flatMap(({ factors }) => own(factors, id) ?? [])[0];
  return Object.entries(factor?.anchors ?? {}).map(([rating, meaning]) => row(rating, [meaning]));
}

function titles(table: Table<Titled> | undefined): readonly string[] {
  return Object.values(table ?? {}).map(({ title }) => title);
}

function row(name: string, words: readonly string[]): Line {
  return words.length > 0 ? [{ strong: name }, `: ${enumeration(words)}`] : [];
}

/** On a key whose value names an entry of the catalogue: the entries that there are. */
export function tableEntries(catalog: Catalog, table: string): readonly Block[] {
  if (!isCatalogTable(table)) return [];
  const ids = [...catalogIds(catalog, table).keys()];
  return factsParagraph(ids.length > 0 ? ['In the catalogue: ', enumeration(ids, 12)] : undefined);
}
