import type { Effects } from '../../core/effects.ts';
import type { Finding } from '../../core/finding.ts';
import { INDEX_RULES, type IndexDefinition, type IndicatorDefinition, TOPICS } from '../../core/indicator.ts';
import { suggest } from '../suggest.ts';
import { textsOf } from './area-draft.ts';
import { readSheet } from './read-sheet.ts';
import { RowReader } from './row-reader.ts';

const COLUMNS = {
  required: ['id', 'name_de', 'rule', 'indicator'],
  optional: [
    'name_en',
    'topic',
    'weight',
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
}

type Draft = { definition: IndexDefinition; members: { indicator: string; weight: number }[] };

/** Reads the list of indices, one row per member; what concerns the whole index stands on its first row. */
export async function readIndices(
  effects: Effects,
  file: string,
  context: IndexContext,
): Promise<{ indices: IndexDefinition[]; findings: Finding[] }> {
  const sheet = await readSheet(effects, file, COLUMNS);
  const findings = [...sheet.findings];
  if (sheet.findings.some((finding) => finding.severity === 'error')) return { indices: [], findings };
  const drafts = new Map<string, Draft>();
  let current = '';
  for (const row of sheet.rows) {
    const reader = new RowReader(file, row, findings);
    // Planners leave the id empty below its first row, as in a printed table.
    const id = reader.text('id') === '' && current !== '' ? current : reader.id('id');
    current = id;
    let draft = drafts.get(id);
    if (!draft) {
      draft = { definition: definitionOf(id, reader, { context, declared: { file, row: row.row } }), members: [] };
      drafts.set(id, draft);
    }
    addMember(reader, draft, context);
  }
  const indices = [...drafts.values()].map(({ definition, members }) => ({ ...definition, members }));
  return { indices, findings };
}

function definitionOf(
  id: string,
  reader: RowReader,
  { context, declared }: { context: IndexContext; declared: { file: string; row: number } },
): IndexDefinition {
  const level = reader.text('level') || null;
  if (level !== null) reader.choice('level', context.levels, level);
  const population = reader.text('population') || null;
  if (population !== null && !context.indicators.some((entry) => entry.id === population)) {
    reportUnknown(reader, 'population', context);
  }
  const minimumWeight = reader.number('minimum_weight', 1, { min: 0 });
  if (minimumWeight > 1) reader.report('minimum_weight', { problem: 'range', expected: '0–1' });
  return {
    id,
    names: { de: reader.required('name_de'), en: reader.text('name_en') || undefined },
    topic: reader.text('topic') === '' ? null : reader.choice('topic', TOPICS, 'soziodemografie'),
    rule: reader.choice('rule', INDEX_RULES, 'burden'),
    members: [],
    level,
    population,
    minimumPopulation: reader.number('minimum_population', null, { min: 0 }),
    minimumWeight,
    validFrom: reader.day('valid_from'),
    validTo: reader.day('valid_to'),
    definition: textsOf(reader.text('definition_de'), reader.text('definition_en')),
    declared,
  };
}

function reportUnknown(reader: RowReader, column: string, context: IndexContext): void {
  const ids = context.indicators.map((entry) => entry.id);
  const near = suggest(reader.text(column), ids);
  reader.report(column, near === null ? {} : { suggestion: near }, 'index-member-unknown');
}

function addMember(reader: RowReader, draft: Draft, context: IndexContext): void {
  const indicator = reader.required('indicator');
  if (indicator === '') return;
  const weight = reader.number('weight', 1, { min: 0 });
  const known = context.indicators.find((entry) => entry.id === indicator);
  if (!known) reportUnknown(reader, 'indicator', context);
  else if (known.direction === 'neutral')
    reader.report('indicator', { index: draft.definition.id }, 'index-member-neutral');
  if (draft.members.some((member) => member.indicator === indicator)) {
    reader.report('indicator', { index: draft.definition.id }, 'catalogue-duplicate');
    return;
  }
  draft.members.push({ indicator, weight });
}
