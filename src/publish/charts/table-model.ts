/** A column of a table of figures. */
export interface TableColumn {
  /** stable name, for sorting and the address of a page */
  readonly id: string;
  readonly label: string;
  /** stands below the label; '' for none */
  readonly unit: string;
  readonly kind: 'text' | 'number';
}

/** A cell: what is read, and what it is sorted by. */
export interface TableCell {
  readonly text: string;
  /** number behind the text; null sorts last; texts sort by themselves */
  readonly value: number | null;
  readonly href?: string | null;
  /** mark of a status such as [c]; explained in the table's note */
  readonly mark?: string;
  /** whom a count counts, as group codes say it: for whoever checks the page */
  readonly group?: string;
}

/** A row; its first cell is its header. */
export interface TableRow {
  readonly cells: readonly TableCell[];
  /** sums and references stand out and keep their place when sorted */
  readonly isSummary: boolean;
}

/** The same facts as a drawing, as a table. */
export interface TableModel {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** explains the marks that occur; '' for none */
  readonly note: string;
}
