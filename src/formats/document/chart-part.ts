import type { Cell } from '../../core/grid.ts';
import { attribute, scanXml, type XmlHandler } from '../spreadsheet/scan-xml.ts';
import type { DocumentTable } from './document.ts';

/** Values of a series beside each other: their names in it and what holds them. */
const VALUES = new Set(['val', 'xVal', 'yVal', 'bubbleSize', 'minus', 'plus']);
/** No program draws more points than a sheet has rows. */
const MOST_POINTS = 1_048_576;

interface Series {
  name: string;
  /** by level, then by position; charts with levels name the lowest first */
  readonly categories: string[][];
  readonly values: Map<string, Cell[]>;
}

class ChartReader implements XmlHandler {
  title = '';
  readonly series: Series[] = [];
  /** a point stands at no place: what it says would be lost */
  isBroken = false;
  private readonly names: string[] = [];
  private at = 0;
  private value = '';

  open(name: string, tag: string): void {
    this.names.push(name);
    this.value = '';
    if (name === 'ser') this.series.push({ name: '', categories: [], values: new Map() });
    else if (name === 'pt') this.place(attribute(tag, 'idx'));
    else if (name === 'lvl' || (name === 'strCache' && this.isIn('cat'))) this.series.at(-1)?.categories.push([]);
    else if (name === 'numCache' && this.isIn('cat')) this.series.at(-1)?.categories.push([]);
  }

  close(name: string): void {
    if (name === 'v') this.point();
    this.names.pop();
  }

  text(text: string): void {
    const name = this.names.at(-1);
    if (name === 'v') this.value += text;
    else if (name === 't' && this.isIn('title') && !this.isIn('plotArea')) this.title += text;
  }

  private isIn(name: string): boolean {
    return this.names.includes(name);
  }

  private place(index: string | null | undefined): void {
    this.at = Number(index ?? 0);
    if (Number.isInteger(this.at) && this.at >= 0 && this.at < MOST_POINTS) return;
    this.at = 0;
    this.isBroken = true;
  }

  private point(): void {
    const series = this.series.at(-1);
    if (!series || !this.isIn('ser')) return;
    const kind = this.names.find((name) => VALUES.has(name));
    if (kind !== undefined) {
      const values = series.values.get(kind) ?? [];
      series.values.set(kind, values);
      const number = Number(this.value);
      values[this.at] = this.value.trim() === '' || Number.isNaN(number) ? this.value : number;
    } else if (this.isIn('cat')) {
      const level = series.categories.at(-1);
      if (level) level[this.at] = this.value;
    } else if (this.isIn('tx')) series.name += this.value;
  }
}

/** What a chart shows, as tables: a row per category, a column per series. Null if it is cut off or its points have no place. */
export function parseChart(xml: string): readonly DocumentTable[] | null {
  const reader = new ChartReader();
  if (!scanXml(xml, reader) || reader.isBroken) return null;
  const title = reader.title.replace(/\s+/g, ' ').trim();
  const groups = new Map<string, Series[]>();
  for (const series of reader.series) {
    const key = JSON.stringify(series.categories);
    groups.set(key, [...(groups.get(key) ?? []), series]);
  }
  return [...groups.values()].map((group) => ({ title, rows: rowsOf(group) }));
}

function rowsOf(group: readonly Series[]): Cell[][] {
  const columns = group.flatMap(({ name, values }) => [...values.values()].map((cells) => ({ name, cells })));
  const levels = group[0]?.categories ?? [];
  const length = Math.max(0, ...columns.map(({ cells }) => cells.length), ...levels.map((level) => level.length));
  const label = (at: number): string => levels.flatMap((level) => level[at] ?? []).join(' ');
  const body = Array.from({ length }, (_, at) => [label(at), ...columns.map(({ cells }) => cells[at] ?? null)]);
  return [['', ...columns.map(({ name }) => name)], ...body];
}
