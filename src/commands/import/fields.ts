import { schemaOf } from '../../schema/registry.ts';
import { HEADINGS } from './headings.ts';

/** How the cells of a field are read. */
export type FieldType =
  /** `line`: a text on one line; `text`: one that may have several. */
  | { readonly type: 'id' | 'line' | 'text' | 'status' | 'yes-no' | 'currency' | 'phase' | 'rating' | 'projects' }
  | { readonly type: 'date'; readonly side: 'first' | 'last' }
  | { readonly type: 'money' | 'number'; readonly least?: number; readonly most?: number }
  | { readonly type: 'choice'; readonly values: readonly string[] }
  /** Several in one cell; `key` is the property that holds the text where items are objects. */
  | { readonly type: 'list'; readonly key?: string };

/** A place in a charter that a column can fill. */
export interface Field {
  /** Properties from the root of the charter, with dots. */
  readonly path: string;
  readonly type: FieldType;
  /** In plain words: the headings that mean it. */
  readonly headings: readonly string[];
}

const line: FieldType = { type: 'line' };
const text: FieldType = { type: 'text' };
const first: FieldType = { type: 'date', side: 'first' };
const last: FieldType = { type: 'date', side: 'last' };
const cost: FieldType = { type: 'money', least: 0 };
const worth: FieldType = { type: 'money' };
const choice = (property: string): FieldType => ({ type: 'choice', values: charactersticOf(property) });

/** A benefit of every year: an item of `businessCase.benefits`, and never the value of the whole appraisal period. */
export const ANNUAL_BENEFIT = 'businessCase.benefits.perYear';

/** In the order of the schema, which is the order in which they are written. */
export const FIELDS: readonly Field[] = (
  [
    ['id', { type: 'id' }],
    ['title', line],
    ['status', { type: 'status' }],
    ['date', last],
    ['owner', line],
    ['tags', { type: 'list' }],
    ['links', { type: 'list', key: 'url' }],
    ['sponsor', line],
    ['projectManager', line],
    ['technicalLead', line],
    ['seniorUser', line],
    ['seniorSupplier', line],
    ['summary', text],
    ['background', text],
    ['objectives', { type: 'list', key: 'description' }],
    ['businessCase.summary', text],
    ['businessCase.problem', text],
    ['businessCase.consequenceOfNotDoing', text],
    [ANNUAL_BENEFIT, worth],
    ['businessCase.value', worth],
    ['businessCase.netPresentValue', worth],
    ['businessCase.paybackMonths', { type: 'number', least: 0 }],
    ['businessCase.returnPercent', { type: 'number' }],
    ['technicalApproach.summary', text],
    ['successCriteria', { type: 'list', key: 'description' }],
    ['budget.total', cost],
    ['currency', { type: 'currency' }],
    ['characteristics.technicalComplexity', choice('technicalComplexity')],
    ['characteristics.crossFunctionalDependencies', choice('crossFunctionalDependencies')],
    ['characteristics.requirementStability', choice('requirementStability')],
    ['characteristics.projectType', choice('projectType')],
    ['scoring.ratedBy', line],
    ['scoring.ratedOn', first],
    ['schedule.start', first],
    ['schedule.end', last],
    ['schedule.phase', { type: 'phase' }],
    ['portfolio.theme', line],
    ['portfolio.program', line],
    ['portfolio.mandatory', { type: 'yes-no' }],
    ['portfolio.group', line],
    ['portfolio.earliestStart', first],
    ['portfolio.latestStart', last],
    ['portfolio.worth', { type: 'number', least: 0 }],
    ['dependencies', { type: 'projects' }],
    ['assumptions', { type: 'list' }],
    ['constraints', { type: 'list' }],
  ] as const
).map(([path, type]) => ({ path, type, headings: HEADINGS[path] ?? [] }));

/** Fields with a key of the reader's own behind them: `scoring.ratings.cost-reduction`. */
export const KEYED = ['scoring.ratings.', 'resourcePlan.skills.', 'custom.'] as const;

function charactersticOf(property: string): readonly string[] {
  const found = schemaOf('charter').$defs?.characteristics?.properties?.[property]?.enum ?? [];
  return found.filter((value) => typeof value === 'string');
}
