import type { AreaTable } from '../../core/area.ts';
import type { Config } from '../../core/config-schema.ts';
import type { Effects } from '../../core/effects.ts';
import type { Finding } from '../../core/finding.ts';
import type { IndexDefinition, IndicatorDefinition, TypologyDefinition } from '../../core/indicator.ts';
import { readIndicators } from './read-indicators.ts';
import { readIndices } from './read-indices.ts';
import { readRecipes } from './read-recipes.ts';
import { readSheet } from './read-sheet.ts';
import { RowReader } from './row-reader.ts';

/** Indicators, indices and typologies as the workspace declares them. */
export interface Catalogue {
  readonly indicators: readonly IndicatorDefinition[];
  readonly indices: readonly IndexDefinition[];
  readonly typologies: readonly TypologyDefinition[];
  readonly findings: readonly Finding[];
}

const DEFAULT_INDICES = 'catalogue/indices.csv';
const TYPOLOGY_COLUMNS = {
  required: ['id', 'name_de', 'status', 'dynamics'],
  optional: ['name_en'],
  code: 'catalogue-column',
  missing: 'catalogue-missing',
} as const;

/** Reads the catalogue. A list of indices at its usual place may be absent: then there are none. */
export async function readCatalogue(effects: Effects, config: Config, areas: AreaTable): Promise<Catalogue> {
  const { indicators, findings } = await readIndicators(effects, config.catalogue.indicators);
  const file = config.catalogue.indices;
  const levels = config.schemes.flatMap((scheme) => scheme.levels.map((level) => level.id));
  let indices: IndexDefinition[] = [];
  if (file !== null && (file !== DEFAULT_INDICES || (await effects.readFile(file)) !== null)) {
    const { shelf, findings: recipeFindings } = await readRecipes(effects);
    const read = await readIndices(effects, file, { indicators, levels, recipes: shelf, areas });
    indices = read.indices;
    findings.push(...recipeFindings, ...read.findings);
  }
  const typologies: TypologyDefinition[] = [];
  if (config.catalogue.typologies !== null) {
    typologies.push(...(await readTypologies(effects, config.catalogue.typologies, { indices, findings })));
  }
  const start = config.publish.startIndicator;
  if (start !== null && indicators.length > 0 && !indicators.some((entry) => entry.id === start)) {
    const place = { file: 'sozialraum.yaml', column: 'publish.startIndicator', value: start };
    findings.push({ code: 'index-member-unknown', severity: 'error', ...place });
  }
  return { indicators, indices, typologies, findings };
}

async function readTypologies(
  effects: Effects,
  file: string,
  { indices, findings }: { indices: readonly IndexDefinition[]; findings: Finding[] },
): Promise<TypologyDefinition[]> {
  const sheet = await readSheet(effects, file, TYPOLOGY_COLUMNS);
  findings.push(...sheet.findings);
  const firstRows = new Map<string, number>();
  const typologies: TypologyDefinition[] = [];
  for (const row of sheet.rows) {
    const reader = new RowReader(file, row, findings);
    const id = reader.id('id');
    const first = firstRows.get(id);
    if (first !== undefined) {
      reader.report('id', { firstRow: first }, 'catalogue-duplicate');
      continue;
    }
    firstRows.set(id, row.row);
    const ids = indices.map((entry) => entry.id);
    const status = reader.choice('status', ids, reader.text('status'));
    const dynamics = reader.choice('dynamics', ids, reader.text('dynamics'));
    const names = { de: reader.required('name_de'), en: reader.text('name_en') || undefined };
    typologies.push({ id, names, status, dynamics });
  }
  return typologies;
}
