import { type AreaTable, levelId } from '../../core/area.ts';
import type { SideTableName } from '../../core/side-tables.ts';
import type { WriterColumn, WriterTable } from '../../formats/write-csv.ts';
import type { openData as words } from '../../locale/de/open-data.ts';

/** A column of a table beside the observations, as it is read from one row; null and NaN are empty cells. */
export type SideColumn<Row> =
  | { readonly name: keyof typeof words.columns; readonly kind: 'text'; read(row: Row): string | null }
  | { readonly name: keyof typeof words.columns; readonly kind: 'number'; read(row: Row): number | null };

/** A table of open data beside the observations: written as `<name>.csv`, described in the data package and the README. */
export interface SideTable {
  readonly name: SideTableName;
  readonly columns: readonly Pick<WriterColumn, 'name' | 'kind'>[];
  /** the table with its rows, made when it is written */
  table(): WriterTable;
}

/** A text column. */
export function text<Row>(name: SideColumn<Row>['name'], read: (row: Row) => string | null): SideColumn<Row> {
  return { name, kind: 'text', read };
}

/** A number column, to six decimals: more would only feign exactness and fill the file. */
export function number<Row>(name: SideColumn<Row>['name'], read: (row: Row) => number | null): SideColumn<Row> {
  return { name, kind: 'number', read: (row) => rounded(read(row)) };
}

/** The three columns that name an area. */
export function areaColumns<Row>(areas: AreaTable, areaOf: (row: Row) => number): SideColumn<Row>[] {
  return [
    text('scheme', (row) => areas.areas[areaOf(row)]!.scheme),
    text('area_code', (row) => areas.areas[areaOf(row)]!.code),
    text('area_level', (row) => levelId(areas, areas.areas[areaOf(row)]!)),
  ];
}

/** A table from its columns and rows; rows may be numbers that say where to look. */
export function sideTable<Row>(
  name: SideTable['name'],
  columns: readonly SideColumn<Row>[],
  makeRows: () => ArrayLike<Row>,
): SideTable {
  return {
    name,
    columns,
    table: () => {
      const rows = makeRows();
      return {
        rowCount: rows.length,
        columns: columns.map(({ name: column, kind, read }) => ({
          name: column,
          kind,
          at: (row: number) => read(rows[row]!),
        })) as WriterColumn[],
      };
    },
  };
}

function rounded(value: number | null): number | null {
  return value === null || Number.isNaN(value) ? null : Math.round(value * 1e6) / 1e6;
}

/** Words by the byte that stands for them; null where nothing is said. */
export type Names = readonly (string | null)[];

/** Words of bytes, as files write them: `highHigh` becomes `high-high`, `none` an empty cell. */
export function namesOf(codes: Readonly<Record<string, number>>): Names {
  const names: (string | null)[] = [];
  for (const [name, code] of Object.entries(codes))
    names[code] = name === 'none' ? null : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return names;
}
