import { levelId } from '../../core/area.ts';
import type { AssessedTable } from '../../core/assessed.ts';
import { type ObservationBlock, observationCount } from '../../core/observations.ts';
import { isShown, statusName } from '../../core/status.ts';
import type { ValueColumn } from '../../core/table.ts';
import type { WriterColumn, WriterTable } from '../../formats/write-csv.ts';

/** Columns of a block, ready to be asked area by area. */
interface BlockColumns {
  readonly block: ObservationBlock;
  readonly unit: string;
  readonly value: ValueColumn;
  readonly numerator: ValueColumn | null;
  readonly denominator: ValueColumn | null;
  readonly lower: Float64Array | null;
  readonly upper: Float64Array | null;
  readonly ranks: Uint32Array;
  readonly classes: Uint8Array;
  /** texts of classes from 1 on; null: the number itself */
  readonly classIds: readonly string[] | null;
}

const NUMBERS = Array.from({ length: 256 }, (_, index) => String(index));

/** Which block and which area a row is about. */
interface RowIndex {
  readonly rowCount: number;
  blockAt(row: number): BlockColumns;
  areaAt(row: number): number;
}

function rowIndex(blocks: readonly BlockColumns[]): RowIndex {
  const rowCount = observationCount(blocks.map(({ block }) => block));
  const blockOfRow = new Uint32Array(rowCount);
  const areaOfRow = new Uint32Array(rowCount);
  let filled = 0;
  blocks.forEach(({ block: { areas } }, index) => {
    blockOfRow.fill(index, filled, filled + areas.length);
    areaOfRow.set(areas, filled);
    filled += areas.length;
  });
  return {
    rowCount,
    blockAt: (row) => blocks[blockOfRow[row] as number] as BlockColumns,
    areaAt: (row) => areaOfRow[row] as number,
  };
}

/**
 * The rows of observations.csv as columns that are asked row by row; no row is ever an object. Where a value is not
 * shown, interval, rank and class are empty; numerator and denominator stand where they are shown themselves (the gate
 * hides a numerator with its value; beside a value that is only unreliable it stays).
 */
export function observationRows(assessed: AssessedTable, blocks: readonly ObservationBlock[]): WriterTable {
  const { areas } = assessed.table;
  const { rowCount, blockAt, areaAt } = rowIndex(
    blocks.map((block) => (block.isIndex ? indexColumns(assessed, block) : indicatorColumns(assessed, block))),
  );
  const text = (name: string, at: (row: number) => string | null): WriterColumn => ({ name, kind: 'text', at });
  const number = (name: string, at: (row: number) => number | null): WriterColumn => ({ name, kind: 'number', at });
  const ofArea = (name: string, list: readonly string[]): WriterColumn =>
    text(name, (row) => list[areaAt(row)] as string);
  const ifShown = (name: string, read: (block: BlockColumns, area: number) => number | null): WriterColumn =>
    number(name, (row) => {
      const [block, area] = [blockAt(row), areaAt(row)];
      return isShown(block.value.statuses[area] as number) ? read(block, area) : null;
    });
  return {
    rowCount,
    columns: [
      ofArea(
        'scheme',
        areas.areas.map((area) => area.scheme),
      ),
      ofArea(
        'area_code',
        areas.areas.map((area) => area.code),
      ),
      ofArea(
        'area_level',
        areas.areas.map((area) => levelId(areas, area)),
      ),
      text('period', (row) => blockAt(row).block.period),
      text('series', (row) => blockAt(row).block.series),
      text('group', () => ''),
      text('unit', (row) => blockAt(row).unit),
      ifShown('value', (block, area) => block.value.values[area] as number),
      text('status', (row) => statusName(blockAt(row).value.statuses[areaAt(row)] as number)),
      number('numerator', (row) => shownValue(blockAt(row).numerator, areaAt(row))),
      number('denominator', (row) => shownValue(blockAt(row).denominator, areaAt(row))),
      ifShown('lower', (block, area) => rounded(block.lower?.[area])),
      ifShown('upper', (block, area) => rounded(block.upper?.[area])),
      ifShown('rank', (block, area) => block.ranks[area] || null),
      text('class', (row) => classText(blockAt(row), areaAt(row))),
    ],
  };
}

/** Bounds of an interval to six decimals: more would only feign exactness and fill the file. */
function rounded(bound: number | undefined): number | null {
  return bound === undefined || Number.isNaN(bound) ? null : Math.round(bound * 1e6) / 1e6;
}

function shownValue(column: ValueColumn | null, area: number): number | null {
  return column && isShown(column.statuses[area] as number) ? (column.values[area] as number) : null;
}

function classText(column: BlockColumns, area: number): string | null {
  const position = column.classes[area] as number;
  if (position === 0 || !isShown(column.value.statuses[area] as number)) return null;
  return column.classIds ? (column.classIds[position - 1] ?? null) : (NUMBERS[position] as string);
}

function indicatorColumns(assessed: AssessedTable, block: ObservationBlock): BlockColumns {
  const indicator = assessed.table.indicators[block.position];
  const period = indicator?.periods[block.periodPosition];
  const assessment = assessed.indicators.get(block.series)?.periods[block.periodPosition];
  const length = assessed.table.areas.areas.length;
  return {
    block,
    unit: indicator?.definition.unit ?? '',
    value: period?.value as ValueColumn,
    numerator: period?.numerator ?? null,
    denominator: period?.denominator ?? null,
    lower: assessment?.lower ?? null,
    upper: assessment?.upper ?? null,
    ranks: assessment?.ranks ?? new Uint32Array(length),
    classes: assessment?.classes ?? new Uint8Array(length),
    classIds: null,
  };
}

function indexColumns(assessed: AssessedTable, block: ObservationBlock): BlockColumns {
  const index = assessed.indices[block.position];
  const period = index?.periods[block.periodPosition];
  const length = assessed.table.areas.areas.length;
  return {
    block,
    unit: 'score',
    value: period?.value as ValueColumn,
    numerator: null,
    denominator: null,
    lower: null,
    upper: null,
    ranks: period?.ranks ?? new Uint32Array(length),
    classes: period?.classes ?? new Uint8Array(length),
    classIds: index?.classIds ?? [],
  };
}
