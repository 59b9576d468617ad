import type { DeliverySpec } from '../../core/delivery-schema.ts';
import type { Finding } from '../../core/finding.ts';
import { shortValue } from '../../core/finding.ts';
import type { Cell, Grid } from '../../core/grid.ts';
import type { FindingList } from '../finding-list.ts';
import { suggest } from '../suggest.ts';
import type { SourceFile } from '../workspace/read-sources.ts';
import { columnLetter, columnNames, findColumn } from './column-names.ts';
import { AREA, type AreaProblem, AreaResolver } from './resolve-area.ts';
import { filePeriod, PeriodResolver } from './resolve-period.ts';
import { type SymbolRule, symbolRuleOf } from './symbol-rules.ts';
import type { TableBuilder } from './table-builder.ts';

/** What reading one sheet of one delivered file needs. */
export interface GridContext {
  readonly file: string;
  readonly source: SourceFile;
  /** position in the source's deliveries */
  readonly delivery: number;
  readonly spec: DeliverySpec;
  readonly format: string;
  readonly grid: Grid;
  readonly builder: TableBuilder;
  readonly findings: FindingList;
}

/** One sheet being read: its headings, its rows, and how areas and periods are found in it. */
export class GridReading {
  readonly context: GridContext;
  readonly names: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** first row of figures and the one after the last, as positions in rows */
  readonly start: number;
  readonly end: number;
  readonly symbols: SymbolRule;
  readonly areaColumn: number;
  readonly areas: AreaResolver;
  readonly periods: PeriodResolver | null;
  readonly periodColumn: number;
  /** period of the whole sheet; null where rows or columns name theirs */
  readonly period: string | null;
  readonly #used = new Set<number>();
  #problems = 0;
  #explained = 0;
  #lastProblem: AreaProblem['code'] | null = null;
  #unassignable = new Map<string, { rows: number; first: number }>();

  constructor(context: GridContext) {
    this.context = context;
    const { spec, grid, source, builder } = context;
    this.names = columnNames(grid, spec.skipRows, spec.headerRows);
    this.start = spec.skipRows + spec.headerRows;
    this.end = lastRow(grid, this.start, spec.footer);
    this.symbols = symbolRuleOf(source.spec);
    this.areaColumn = spec.area.column === null ? -1 : this.column(spec.area.column, ['area', 'column']);
    const scheme = spec.scheme ?? builder.areas.schemes[0]?.id ?? '';
    this.areas = new AreaResolver(builder.areas, scheme, spec.area);
    if (this.areas.lacksFixedArea) this.#reportFixedArea();
    const rule = spec.period;
    this.periods = rule && 'column' in rule ? new PeriodResolver(rule) : null;
    this.periodColumn = rule && 'column' in rule ? this.column(rule.column, ['period', 'column']) : -1;
    this.period = this.#filePeriod();
    for (const ignored of spec.ignoreColumns) this.#use(ignored);
    this.rows = withFilledLabels(grid, this.start, [this.areaColumn, this.periodColumn]);
  }

  /** True if a column or period that the mapping names is not there; then no row is read. */
  get isBroken(): boolean {
    return this.#problems > 0;
  }

  /** Position of a column that the mapping names, −1 with a finding if it is not there. */
  column(wanted: string | number, path: readonly (string | number)[]): number {
    const match = findColumn(this.names, wanted);
    if (match.kind === 'found') {
      this.#used.add(match.index);
      return match.index;
    }
    this.#problems++;
    const { file, grid, source, delivery, spec } = this.context;
    const declared = source.at(['deliveries', delivery, ...path]);
    const details = {
      mapping: source.file,
      mappingRow: declared.row,
      subject: declared.column,
      ...(match.kind === 'ambiguous' ? { count: match.count } : {}),
      ...(match.kind === 'unknown' && match.suggestion !== null ? { suggestion: match.suggestion } : {}),
    };
    const code = match.kind === 'ambiguous' ? 'delivery-column-ambiguous' : 'delivery-column-unknown';
    const row = this.line(spec.skipRows + spec.headerRows - 1);
    const place = { file, sheet: grid.name, row, column: String(wanted), value: String(wanted) };
    this.context.findings.add({ code, severity: 'error', ...place, details });
    return -1;
  }

  #use(wanted: string | number): void {
    const match = findColumn(this.names, wanted);
    if (match.kind === 'found') this.#used.add(match.index);
  }

  /** Line of a row as a person counts it. */
  line(row: number): number {
    return this.context.grid.lineNumbers?.[row] ?? row + 1;
  }

  /** Heading of a column for people: its name, or its letter where it has none. */
  heading(column: number): string {
    return this.names[column] || columnLetter(column);
  }

  /** Reports something about a cell. */
  report(code: Finding['code'], at: { row: number; column: number }, more: Partial<Finding> = {}): void {
    const { file, grid, findings } = this.context;
    const cell = this.rows[at.row]?.[at.column];
    const value = cell === null || cell === undefined ? '' : shortValue(cell);
    const place = { file, sheet: grid.name, row: this.line(at.row), column: this.heading(at.column), value };
    findings.add({ code, severity: 'error', ...place, ...more });
  }

  /** True if a row carries figures of an area or of no area: labels below the heading and ignored rows do not. */
  isRead(row: number): boolean {
    const area = this.areas.resolve(this.rows[row]?.[this.areaColumn]);
    return area >= 0 || area === AREA.unassignable;
  }

  /** Index of the area of a row; −1 if the row is not read, −2 if it belongs to no area. Problems are reported. */
  areaOf(row: number): number {
    const cells = this.rows[row] ?? [];
    const cell = cells[this.areaColumn];
    const area = this.areas.resolve(cell);
    if (area >= 0 && this.areaColumn < 0 && isBlank(cells)) return AREA.ignored;
    if (area >= 0 || area === AREA.ignored) return area;
    if (isBlank(cells)) return AREA.ignored;
    if (area === AREA.unassignable) {
      const label = String(cell);
      const known = this.#unassignable.get(label);
      if (known) known.rows++;
      else this.#unassignable.set(label, { rows: 1, first: row });
      return area;
    }
    const { code, details } = this.#explain(cell);
    const suggestion = details.suggestion;
    const areaCode = typeof suggestion === 'string' && code === 'area-code-truncated' ? { areaCode: suggestion } : {};
    this.report(code, { row, column: this.areaColumn }, { details, ...areaCode });
    return AREA.ignored;
  }

  // Looking for what was meant costs a walk over all areas; beyond the first few nobody reads it.
  #explain(cell: Cell | undefined): AreaProblem {
    if (this.#explained >= MOST_EXPLAINED && this.#lastProblem) return { code: this.#lastProblem, details: {} };
    this.#explained++;
    const problem = this.areas.explain(cell);
    this.#lastProblem = problem.code;
    return problem;
  }

  /** Period of a row; null with a finding if it has none that can be read. */
  periodOf(row: number): string | null {
    if (!this.periods) return this.period;
    const period = this.periods.resolve(this.rows[row]?.[this.periodColumn] ?? null);
    if (period === null) this.report('period-unreadable', { row, column: this.periodColumn });
    return period;
  }

  #reportFixedArea(): void {
    this.#problems++;
    const { source, delivery, spec, findings, builder } = this.context;
    const value = spec.area.fixed ?? '';
    const near = suggest(
      value,
      builder.areas.areas.map((area) => area.code),
    );
    const details = { count: builder.areas.areas.length, ...(near === null ? {} : { suggestion: near }) };
    const place = { file: source.file, ...source.at(['deliveries', delivery, 'area', 'fixed']), value };
    findings.add({ code: 'area-code-unknown', severity: 'error', ...place, details });
  }

  #filePeriod(): string | null {
    const { spec, file, grid, findings } = this.context;
    if (!spec.period) return null;
    const found = filePeriod(spec.period, file, grid.name);
    if (!found || found.period !== null) return found?.period ?? null;
    this.#problems++;
    findings.add({ code: 'period-unreadable', severity: 'error', file, sheet: grid.name, value: found.printed });
    return null;
  }

  /** Reports what can only be said when all rows are read: rows without area, restored zeros, columns not read. */
  close(): void {
    const { file, grid, findings, spec } = this.context;
    const base = { severity: 'note', file, sheet: grid.name } as const;
    const column = this.areaColumn < 0 ? '' : this.heading(this.areaColumn);
    for (const [label, { rows, first }] of this.#unassignable) {
      const place = { ...base, row: this.line(first), column, value: label };
      findings.add({ code: 'area-not-assignable', ...place, details: { rows } });
    }
    const [padded] = this.areas.padded;
    if (padded) {
      const details = { restored: this.areas.padded.size, length: spec.area.pad ?? 0 };
      const place = { ...base, column, value: padded[1], areaCode: padded[0] };
      findings.add({ code: 'area-code-truncated', ...place, details });
    }
    const unread = this.names.flatMap((name, index) => (name === '' || this.#used.has(index) ? [] : [name]));
    const [first] = unread;
    if (first !== undefined) {
      const details = { count: unread.length, columns: unread.slice(0, 5).join(', ') };
      const row = this.line(this.start - 1);
      findings.add({ code: 'delivery-column-unused', ...base, row, column: first, value: first, details });
    }
  }
}

const isBlank = (cells: readonly Cell[]): boolean => cells.every((cell) => cell === null || cell === '');

/** Unknown labels of a sheet for which the area that was meant is looked up. */
const MOST_EXPLAINED = 50;

// Lines that statistical offices draw below a table.
const RULE = /^_{3,}$/;

function lastRow(grid: Grid, start: number, footer: string | null): number {
  for (let index = start; index < grid.rows.length; index++) {
    const first = grid.rows[index]?.find((cell) => cell !== null && cell !== '');
    if (typeof first !== 'string') continue;
    const text = first.trim();
    if (RULE.test(text) || (footer !== null && text.startsWith(footer))) return index;
  }
  return grid.rows.length;
}

// Only labels: a figure in merged cells would be counted several times.
function withFilledLabels(grid: Grid, start: number, columns: readonly number[]): readonly (readonly Cell[])[] {
  const merges = grid.merges.filter(
    (merge) => merge.rowCount > 1 && merge.row >= start && columns.includes(merge.column),
  );
  if (merges.length === 0) return grid.rows;
  const rows: (readonly Cell[])[] = [...grid.rows];
  for (const merge of merges) {
    const content = grid.rows[merge.row]?.[merge.column] ?? null;
    for (let row = merge.row + 1; row < merge.row + merge.rowCount; row++) {
      const cells = [...(rows[row] ?? [])];
      cells[merge.column] = content;
      rows[row] = cells;
    }
  }
  return rows;
}
