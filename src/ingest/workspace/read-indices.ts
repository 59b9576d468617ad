import type { AreaTable } from '../../core/area.ts';
import type { Effects } from '../../core/effects.ts';
import type { Finding } from '../../core/finding.ts';
import { type IndexDefinition, type IndexMember, type IndicatorDefinition, TOPICS } from '../../core/indicator.ts';
import { MOST_COPELAND_AREAS, type Recipe } from '../../core/recipe.ts';
import { suggest } from '../suggest.ts';
import { textsOf } from './area-draft.ts';
import { indexLoops } from './index-loops.ts';
import type { RecipeShelf } from './read-recipes.ts';
import { readSheet, type SheetRow } from './read-sheet.ts';
import { RowReader } from './row-reader.ts';

const COLUMNS = {
  required: ['id', 'name_de', 'rule', 'indicator'],
  optional: [
    'name_en',
    'topic',
    'weight',
    'role',
    'level',
    'population',
    'minimum_population',
    'minimum_weight',
    'valid_from',
    'valid_to',
    'definition_de',
    'definition_en',
  ],
  code: 'catalogue-column',
  missing: 'catalogue-missing',
} as const;

/** What indices refer to. */
export interface IndexContext {
  readonly indicators: readonly IndicatorDefinition[];
  readonly levels: readonly string[];
  readonly recipes: RecipeShelf;
  readonly areas: AreaTable;
}

interface Draft {
  readonly definition: Omit<IndexDefinition, 'recipe'> & { readonly recipe: Recipe | null };
  readonly members: IndexMember[];
  readonly first: RowReader;
}

/** Reads the list of indices, one row per member; what concerns the whole index stands on its first row. */
export async function readIndices(
  effects: Effects,
  file: string,
  context: IndexContext,
): Promise<{ indices: IndexDefinition[]; findings: Finding[] }> {
  const sheet = await readSheet(effects, file, COLUMNS);
  const findings = [...sheet.findings];
  if (sheet.findings.some((finding) => finding.severity === 'error')) return { indices: [], findings };
  const indexIds = sheet.rows.map((row) => row.get('id')).filter((id) => id !== '');
  const drafts = new Map<string, Draft>();
  let current = '';
  for (const row of sheet.rows) {
    const reader = new RowReader(file, row, findings);
    // Planners leave the id empty below its first row, as in a printed table.
    const id = reader.text('id') === '' && current !== '' ? current : reader.id('id');
    current = id;
    const draft = drafts.get(id) ?? newDraft(id, reader, { context, file, row });
    drafts.set(id, draft);
    addMember(reader, draft, { context, indexIds });
  }
  for (const id of indexLoops([...drafts.values()].map(({ definition, members }) => ({ ...definition, members })))) {
    drafts.get(id)?.first.report('id', { index: id }, 'index-loop');
  }
  const indices = [...drafts.values()].flatMap(({ definition, members }): IndexDefinition[] => {
    const { recipe } = definition;
    return recipe ? [{ ...definition, recipe, members }] : [];
  });
  return { indices, findings };
}

function newDraft(
  id: string,
  reader: RowReader,
  { context, file, row }: { context: IndexContext; file: string; row: SheetRow },
): Draft {
  const level = reader.text('level') || null;
  if (level !== null) reader.choice('level', context.levels, level);
  const population = reader.text('population') || null;
  if (population !== null && !context.indicators.some((entry) => entry.id === population)) {
    reportUnknown(
      reader,
      'population',
      context.indicators.map((entry) => entry.id),
    );
  }
  const rule = reader.choice('rule', context.recipes.ids, '');
  const recipe = context.recipes.get(rule);
  const minimumWeight = reader.number('minimum_weight', recipe?.screen.minimumWeight ?? 1, { min: 0 });
  if (minimumWeight > 1) reader.report('minimum_weight', { problem: 'range', expected: '0–1' });
  const minimumPopulation = reader.number('minimum_population', recipe?.screen.minimumPopulation ?? null, { min: 0 });
  const byResidents = recipe?.normalise.method === 'z-score' && recipe.normalise.mean === 'residents';
  if (population === null && (minimumPopulation !== null || byResidents))
    reader.report('population', { problem: 'missing', expected: rule });
  const group = recipe?.impute.method === 'group-mean' ? recipe.impute.level : null;
  if (group !== null && !context.levels.includes(group))
    reader.report('rule', { problem: 'level', expected: context.levels.join(', ') });
  const definition = {
    id,
    names: { de: reader.required('name_de'), en: reader.text('name_en') || undefined },
    topic: reader.text('topic') === '' ? null : reader.choice('topic', TOPICS, 'soziodemografie'),
    rule,
    recipe,
    members: [],
    level,
    population,
    minimumPopulation,
    minimumWeight,
    validFrom: reader.day('valid_from'),
    validTo: reader.day('valid_to'),
    definition: textsOf(reader.text('definition_de'), reader.text('definition_en')),
    declared: { file, row: row.row },
  };
  if (recipe?.aggregate.method === 'copeland') checkSize(reader, context.areas);
  return { definition, members: [], first: reader };
}

function checkSize(reader: RowReader, { areas }: AreaTable): void {
  const counts = new Map<string, number>();
  for (const { scheme, level } of areas) counts.set(`${scheme} ${level}`, (counts.get(`${scheme} ${level}`) ?? 0) + 1);
  const count = Math.max(0, ...counts.values());
  if (count > MOST_COPELAND_AREAS) reader.report('rule', { count, limit: MOST_COPELAND_AREAS }, 'index-too-many-areas');
}

function reportUnknown(reader: RowReader, column: string, ids: readonly string[]): void {
  const near = suggest(reader.text(column), ids);
  reader.report(column, near === null ? {} : { suggestion: near }, 'index-member-unknown');
}

/** Kinds without a denominator: nothing tells how many people stand behind a value. */
const WITHOUT_PEOPLE = ['count', 'median-age', 'delivered'];

function addMember(
  reader: RowReader,
  draft: Draft,
  { context, indexIds }: { context: IndexContext; indexIds: readonly string[] },
): void {
  const indicator = reader.required('indicator');
  if (indicator === '') return;
  const { id, recipe } = draft.definition;
  const role = roleOf(reader, recipe, indicator);
  const weight = reader.number('weight', (role === null ? null : recipe?.roles[role]?.weight) ?? 1, { min: 0 });
  const known = context.indicators.find((entry) => entry.id === indicator);
  if (!known && !indexIds.includes(indicator)) {
    reportUnknown(reader, 'indicator', [...context.indicators.map((entry) => entry.id), ...indexIds]);
  }
  if (known?.direction === 'neutral') reader.report('indicator', { index: id }, 'index-member-neutral');
  const hasPeople = known !== undefined && !WITHOUT_PEOPLE.includes(known.kind);
  if (recipe?.normalise.method === 'mean-absolute' && !hasPeople)
    reader.report('indicator', { problem: 'people', expected: recipe.id });
  if (draft.members.some((member) => member.indicator === indicator)) {
    reader.report('indicator', { index: id }, 'catalogue-duplicate');
    return;
  }
  draft.members.push({ indicator, weight, role });
}

/** The role of a member: as the list says, or the one that is called like the indicator. */
function roleOf(reader: RowReader, recipe: Recipe | null, indicator: string): string | null {
  const roles = Object.keys(recipe?.roles ?? {});
  if (roles.length === 0) {
    if (recipe && reader.text('role') !== '') reader.report('role', { problem: 'no-roles', expected: recipe.id });
    return null;
  }
  if (reader.text('role') === '' && roles.includes(indicator)) return indicator;
  return reader.choice('role', roles, roles[0]!);
}
