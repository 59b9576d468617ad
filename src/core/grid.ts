/** A cell as read: text, number, truth value, or null for an empty one. Dates are ISO text. */
export type Cell = string | number | boolean | null;

/** Cells that were merged in a spreadsheet: the upper left one holds the content. 0-based. */
export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/**
 * One sheet, table or data set as rows of cells. Long formats (JSON-stat, SDMX, Parquet, ffcsv) have one header row.
 * Row i of `rows` is line `lineNumbers?.[i] ?? i + 1` of the file, as a person would count it.
 */
export interface Grid {
  /** name of the sheet or data set; null where the file is one table */
  readonly name: string | null;
  readonly rows: readonly (readonly Cell[])[];
  readonly lineNumbers: Uint32Array | null;
  readonly merges: readonly Merge[];
}
