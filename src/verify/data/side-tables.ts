import { SIDE_TABLE_NAMES, type SideTableName } from '../../core/side-tables.ts';
import { isShown, STATUSES } from '../../core/status.ts';
import type { PublishedFiles } from '../published-files.ts';
import { eachCsvRow, unguarded } from './csv-rows.ts';

/** A table beside the observations as a reader knows it. */
interface KnownTable {
  readonly columns: readonly string[];
  /** columns that say something of a figure, of which nothing may be said where it is not shown */
  readonly telling: readonly string[];
}

const AREA = ['scheme', 'area_code', 'area_level'] as const;
const FIGURE = [...AREA, 'period', 'series'] as const;
const list = (text: string): string[] => text.split(' ');

/** What each table may hold; nobody knows what another column tells. */
const TABLES: Readonly<Record<SideTableName, KnownTable>> = {
  assessments: known(
    [...FIGURE, 'change_from'],
    list(
      'reliability against_parent against_region holds holds_parent rank_from rank_to change difference difference_lower difference_upper trend_holds',
    ),
  ),
  certainty: known(
    FIGURE,
    list('class class_share rank_from rank_to next_class class_distance needed_series needed_value'),
  ),
  'index-bases': known([...FIGURE, 'base_period'], ['value_on_base']),
  inequality: known(
    list(
      'scheme period series ordered_by ordered_in is_member most_strain least_strain difference gap_p_adjusted ratio slope slope_lower slope_upper relative_index relative_index_lower relative_index_upper avoidable_cases avoidable_share areas_left_out',
    ),
    [],
  ),
  typologies: known(list('scheme area_code area_level period typology status_class dynamics_class attention'), []),
  'similar-areas': known(
    [...AREA, ...list('period status conditions')],
    list('place similar_code conditions_met distance'),
  ),
  clusters: known([...AREA, 'period', 'status'], list('cluster silhouette cluster_stability')),
  surroundings: known(
    [...FIGURE, ...list('status moran moran_p geary geary_p getis_ord getis_ord_expected getis_ord_p')],
    list('pattern p_adjusted local_g local_geary smoothed smoothed_around chance'),
  ),
  'class-joins': known(
    list(
      'scheme area_level period series class status_class dynamics_class class_areas joins joins_expected joins_p borders',
    ),
    [],
  ),
  correlations: known(
    list('scheme area_level series period other_series other_period areas_counted status'),
    list('pearson pearson_lower pearson_upper spearman spearman_lower spearman_upper'),
  ),
  overlaps: known([...AREA, ...list('other_scheme other_code surface_share')], []),
  // of an area as a whole: its own figure may be hidden where those of its parts are not
  segregation: known(
    [...FIGURE, ...list('part_level status expected beyond_chance between_share parts parts_left_out')],
    list(
      'dissimilarity corrected corrected_lower corrected_upper isolation gini atkinson local_segregation information',
    ),
  ),
  // bounds of hidden figures, which the attack reckons with
  'early-classes': known([...FIGURE, ...list('class_from class_below')], []),
  'area-inequality': known(
    [...FIGURE, ...list('part_level status between_share parts parts_left_out')],
    list(
      'mean gini gini_expected gini_chance theil theil_expected theil_chance atkinson atkinson_expected atkinson_chance',
    ),
  ),
  ages: known([...AREA, ...list('period sex age_from age_to status')], ['people']),
};
/** Tables whose lines are about one figure of one area. */
const OF_FIGURES: ReadonlySet<SideTableName> = new Set(['assessments', 'certainty', 'index-bases', 'surroundings']);

const CODES = new Set(
  list(
    'scheme area_code area_level part_level period series other_series needed_series other_scheme other_code similar_code sex typology ordered_by ordered_in change_from base_period other_period class next_class status_class dynamics_class other_period',
  ),
);
const WORDS = new Set(
  list(
    'reliability against_parent against_region holds holds_parent change trend_holds pattern beyond_chance attention is_member',
  ),
);

function known(plain: readonly string[], telling: readonly string[]): KnownTable {
  return { columns: [...plain, ...telling], telling };
}

/** Why a table cannot be used: where, and what stands there. */
export interface SideFault {
  readonly row: number;
  readonly column: string;
  readonly value: string;
}

/** A place that says something of a figure that is not shown. */
export interface SideTold {
  readonly row: number;
  readonly column: string;
  readonly areaCode: string;
}

/** What tables are held against. */
export interface SideContext {
  /** true for areas of the edition, by `<scheme>/<code>` */
  isArea(key: string): boolean;
  isHidden(figure: { readonly series: string; readonly period: string; readonly area: string }): boolean;
  /** sees each row that is whole */
  row?(texts: ReadonlyMap<string, string>, line: number): void;
}

/** Path of a table. */
export const sideTablePath = (name: SideTableName): string => `data/${name}.csv`;

/** The tables that an edition has. */
export const sideTablesIn = ({ paths }: PublishedFiles): readonly SideTableName[] =>
  SIDE_TABLE_NAMES.filter((name) => paths.includes(sideTablePath(name)));

/** Reads a table beside the observations: what it tells of figures that are not shown, and the first thing that is odd. */
export async function readSideTable(
  files: PublishedFiles,
  name: SideTableName,
  context: SideContext,
): Promise<{ readonly fault: SideFault | null; readonly told: readonly SideTold[] }> {
  const told: SideTold[] = [];
  let fault: SideFault | null = null;
  let [head, last]: [readonly string[], string] = [[], ''];
  await eachCsvRow(files, sideTablePath(name), {
    delimiter: ',',
    seen: (text) => {
      last = text.slice(-1) || last;
    },
    row: (cells, row) => {
      if (row === 1) {
        head = cells;
        fault = headFault(cells, TABLES[name]);
        return fault === null;
      }
      const texts = new Map(head.map((column, at) => [column, unguarded(cells[at] ?? '')]));
      const isWhole = cells.length === head.length;
      const found = isWhole ? rowFault(texts, name, context) : { column: '', value: String(cells.length) };
      if (found) fault = { row, ...found };
      else {
        const column = toldIn(texts, name, context);
        if (column !== undefined) told.push({ row, column, areaCode: texts.get('area_code') ?? '' });
        context.row?.(texts, row);
      }
      return fault === null;
    },
  });
  // cut off, though perhaps between two digits
  if (last !== '\n') fault ??= { row: 0, column: '', value: '' };
  return { fault, told };
}

function headFault(cells: readonly string[], { columns }: KnownTable): SideFault | null {
  const odd = cells.find((name, at) => !columns.includes(name) || cells.indexOf(name) !== at);
  const missing = columns.find((name) => (CODES.has(name) || name === 'status') && !cells.includes(name));
  if (odd === undefined && (missing === undefined || missing === 'change_from')) return null;
  return { row: 1, column: odd ?? missing ?? '', value: odd ?? '' };
}

function rowFault(
  texts: ReadonlyMap<string, string>,
  name: SideTableName,
  { isArea }: SideContext,
): Omit<SideFault, 'row'> | null {
  for (const [column, value] of texts) if (value !== '' && !isFormed(column, value)) return { column, value };
  const text = (column: string): string => texts.get(column) ?? '';
  const { telling } = TABLES[name];
  // an area without any figure has lines in which nothing is said
  if (telling.length > 0 && telling.every((column) => text(column) === '')) return null;
  const areas = [
    ['area_code', `${text('scheme')}/${text('area_code')}`],
    ['similar_code', `${text('scheme')}/${text('similar_code')}`],
    ['other_code', `${text('other_scheme')}/${text('other_code')}`],
  ] as const;
  for (const [column, key] of areas) if (text(column) !== '' && !isArea(key)) return { column, value: text(column) };
  return null;
}

/** Whether a cell is what its column says: a code, a word, a status, else a number. */
function isFormed(column: string, value: string): boolean {
  if (CODES.has(column)) return true;
  if (WORDS.has(column)) return /^[a-z]+(?:-[a-z]+)*$/.test(value);
  if (column === 'status') return (STATUSES as readonly string[]).includes(value);
  return /^-?\d+(?:\.\d+)?$/.test(value);
}

/** The first column that says something of a figure that is not shown. */
function toldIn(
  texts: ReadonlyMap<string, string>,
  name: SideTableName,
  { isHidden }: SideContext,
): string | undefined {
  const text = (column: string): string => texts.get(column) ?? '';
  const area = `${text('scheme')}/${text('area_code')}`;
  const isOfHidden =
    OF_FIGURES.has(name) &&
    ['period', 'change_from'].some((column) => isHidden({ series: text('series'), period: text(column), area }));
  const status = (STATUSES as readonly string[]).indexOf(text('status'));
  const isWithheld = isOfHidden || (texts.has('status') && !isShown(status));
  return isWithheld ? TABLES[name].telling.find((column) => text(column) !== '') : undefined;
}
