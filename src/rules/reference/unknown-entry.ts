import type { Catalog } from '../../catalog/catalog.ts';
import { catalogIds, isCatalogTable } from '../../catalog/tables.ts';
import type { SchemaName } from '../../schema/registry.ts';
import { visitTree } from '../../schema/visit.ts';
import type { Project } from '../../workspace/project.ts';
import { atKey, atValue, type Finding, type Rule, type RuleContext } from '../rule.ts';
import { didYouMean } from '../schema/words.ts';

/** Roles have a rule of their own: `portolan.yaml` adds to them. */
export const unknownEntry: Rule = {
  code: 'catalog/unknown-entry',
  title: 'A word that the catalogue does not know',
  severity: 'error',
  documentation: {
    why: 'Skills, criteria, risk categories and change types come from the catalogue, so that records can be compared.',
    mend: 'Use an entry of the table, or add yours to it in `portolan.yaml` under `catalog:`.',
  },
  *check(context) {
    for (const finding of unknownWords(context, (table) => table !== 'roles')) yield finding;
  },
};

export const unknownRole: Rule = {
  code: 'governance/unknown-role',
  title: 'A role that does not exist',
  severity: 'error',
  documentation: {
    why: 'An approval by a role that nobody holds binds nobody.',
    mend: 'Name a role of the catalogue, or define yours in `portolan.yaml` under `roles:`.',
  },
  *check(context) {
    for (const finding of unknownWords(context, (table) => table === 'roles')) yield finding;
  },
};

function* unknownWords({ record, project }: RuleContext, isMeant: (table: string) => boolean): Generator<Finding> {
  const tree = record.artifact?.tree ?? record.document?.root;
  const schema: SchemaName | undefined =
    record.artifact?.kind ?? (record.recognition.type === 'configuration' ? 'portolan' : undefined);
  if (!tree || !schema) return;
  const findings: Finding[] = [];
  visitTree(schema, tree, ({ node, pointer, place, isKey }) => {
    const table = place.schema['x-portolan-catalog'];
    if (table === undefined || !isMeant(table) || node.kind !== 'scalar' || typeof node.value !== 'string') return;
    const known = entries(project, table);
    // The keys of `roles:` in the configuration define roles.
    if (known.length === 0 || known.includes(node.value) || (isKey && schema === 'portolan' && table === 'roles'))
      return;
    const noun = NOUNS[table] ?? 'entry';
    const hint = didYouMean(node.value, known);
    const message = `There is no ${noun} "${node.value}" in the catalogue.${hint || (known.length <= 8 ? ` Known: ${known.join(', ')}.` : ' Correct it, or add it in portolan.yaml.')}`;
    findings.push({ place: isKey ? atKey(pointer) : atValue(pointer), message });
  });
  yield* findings;
}

const NOUNS: Readonly<Record<string, string>> = {
  roles: 'role',
  skills: 'skill',
  'skill-levels': 'skill level',
  'risk-categories': 'risk category',
  'change-categories': 'change category',
  'change-levels': 'change level',
  'change-types': 'type of change',
  'change-obligations': 'obligation',
  'lifecycle-phases': 'lifecycle phase',
  'governance-bodies': 'governance body',
  criteria: 'criterion',
  models: 'scoring model',
};

function entries({ configuration }: Project, table: string): readonly string[] {
  const { catalog, settings } = configuration;
  const own = table === 'roles' ? Object.keys(settings.roles ?? {}) : [];
  return [...shipped(catalog, table), ...own];
}

function shipped(catalog: Catalog, table: string): readonly string[] {
  return isCatalogTable(table) ? [...catalogIds(catalog, table).keys()] : [];
}
