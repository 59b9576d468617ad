import type { Grid } from '../../core/grid.ts';
import type { ColumnProfile } from './column-profile.ts';
import { seriesName } from './series-name.ts';

/** A printed category and what it becomes. */
export type Categories = readonly (readonly [printed: string, meaning: string])[];

/** One delivery of a long file: its rows, its series and its groups. */
export interface LongPart {
  /** rows whose column holds the value; null for all rows */
  readonly where: { readonly column: string; readonly value: string } | null;
  readonly series: { readonly fixed: string } | { readonly column: string; readonly map: Categories };
  readonly groups: readonly { readonly dimension: string; readonly column: string; readonly map: Categories }[];
}

/** How a file with one value per row is read. */
export interface LongGuess {
  readonly value: string;
  readonly quality: string | null;
  readonly parts: readonly LongPart[];
}

/** What is known of a file when its layout is guessed. */
export interface LongInput {
  readonly grid: Grid;
  readonly format: string;
  readonly names: readonly string[];
  readonly profiles: readonly ColumnProfile[];
  readonly start: number;
  readonly area: number;
  readonly period: number | null;
}

const MOST_PARTS = 40;
const TOTAL = /^(?:insgesamt|gesamt|total|zusammen|alle)$/i;
const SEXES: Readonly<Record<string, string>> = {
  weiblich: 'f',
  männlich: 'm',
  frauen: 'f',
  männer: 'm',
  female: 'f',
  male: 'm',
};

/** Reads a heading at a place, or the number of the column where it has none. */
const nameOf = (input: LongInput, column: number): string => input.names[column] || String(column + 1);

const textAt = (input: LongInput, row: number, column: number): string => {
  const cell = input.grid.rows[row]?.[column];
  return cell === null || cell === undefined ? '' : String(cell).trim();
};

/** Guesses a long layout; null if the file has several columns of figures or none. */
export function guessLong(input: LongInput): LongGuess | null {
  if (input.format === 'ffcsv') return flatGenesis(input);
  const { profiles, area, period } = input;
  const figures = profiles.filter((profile) => {
    return profile.index !== area && profile.index !== period && profile.filled > 0 && profile.numeric > 0.5;
  });
  const value = [...figures]
    .reverse()
    .find((profile) => /wert|value|zahl|anzahl|obs_value|count/i.test(nameOf(input, profile.index)));
  const only = figures.length === 1 ? figures[0] : value;
  const categories = profiles.filter((profile) => isCategory(input, profile) && profile !== only);
  if (!only || categories.length === 0) return null;
  return { value: nameOf(input, only.index), quality: null, parts: partsOf(input, withoutTwins(input, categories)) };
}

function isCategory(input: LongInput, profile: ColumnProfile): boolean {
  if (profile.index === input.area || profile.index === input.period) return false;
  const rows = Math.max(1, profile.filled);
  return profile.categories !== null && profile.distinct > 1 && profile.distinct * 3 < rows && profile.numeric < 0.5;
}

// The code and the label of one thing: the later column says no more than the first. Names of areas say nothing new either.
function withoutTwins(input: LongInput, columns: readonly ColumnProfile[]): ColumnProfile[] {
  const kept: ColumnProfile[] = [];
  for (const column of columns) {
    const isTwin = [input.area, ...kept.map((other) => other.index)].some((other) => {
      const pairs = new Map<string, string>();
      for (let row = input.start; row < Math.min(input.grid.rows.length, input.start + 5000); row++) {
        const key = textAt(input, row, other);
        const label = textAt(input, row, column.index);
        const known = pairs.get(key);
        if (known !== undefined && known !== label) return false;
        pairs.set(key, label);
      }
      return true;
    });
    if (!isTwin) kept.push(column);
  }
  return kept;
}

function partsOf(input: LongInput, categories: readonly ColumnProfile[]): LongPart[] {
  const [first, second] = categories;
  const taken = new Set<string>();
  const column = first ? nameOf(input, first.index) : '';
  const values = [...(first?.categories?.keys() ?? [])];
  if (!first || !second || values.length > MOST_PARTS) {
    const map = values.map((printed) => [printed, seriesName(printed, taken)] as const);
    return [{ where: null, series: { column, map }, groups: [] }];
  }
  return values.map((value) => {
    const inner = new Set<string>();
    for (let row = input.start; row < input.grid.rows.length; row++) {
      if (textAt(input, row, first.index) === value) inner.add(textAt(input, row, second.index));
    }
    const map = [...inner].map((printed) => [printed, seriesName(`${value} ${printed}`, taken)] as const);
    return { where: { column, value }, series: { column: nameOf(input, second.index), map }, groups: [] };
  });
}

/** GENESIS flat files name their columns alike: n_variable_code, n_variable_attribute_code, value, value_variable_code. */
function flatGenesis(input: LongInput): LongGuess | null {
  const position = (name: string): number => input.names.findIndex((entry) => entry.toLowerCase() === name);
  const seriesColumn = position('value_variable_code');
  const labelColumn = position('value_variable_label');
  if (position('value') < 0 || seriesColumn < 0) return null;
  const taken = new Set<string>();
  const series = pairs(input, seriesColumn, labelColumn).map(
    ([code, label]) => [code, seriesName(label || code, taken)] as const,
  );
  const groups = [];
  for (let number = 1; position(`${number}_variable_attribute_code`) >= 0; number++) {
    const code = position(`${number}_variable_attribute_code`);
    if (code === input.area) continue;
    const label = position(`${number}_variable_attribute_label`);
    const map = pairs(input, code, label);
    const name = textAt(input, input.start, position(`${number}_variable_label`));
    const dimension = /geschlecht|sex/i.test(name) ? 'sex' : seriesName(name || `merkmal_${number}`, new Set());
    const meanings = map.map(([printed, words]) => [printed, meaningOf(printed, words)] as const);
    groups.push({ dimension, column: nameOf(input, code), map: meanings });
  }
  const part = { where: null, series: { column: nameOf(input, seriesColumn), map: series }, groups };
  const quality = position('value_q');
  return {
    value: nameOf(input, position('value')),
    quality: quality < 0 ? null : nameOf(input, quality),
    parts: [part],
  };
}

function meaningOf(code: string, label: string): string {
  if (code === '' || TOTAL.test(label)) return '';
  return SEXES[label.toLowerCase()] ?? seriesName(label || code, new Set());
}

/** Different codes of a column with the label beside the first of each. */
function pairs(input: LongInput, code: number, label: number): [string, string][] {
  const found = new Map<string, string>();
  for (let row = input.start; row < input.grid.rows.length; row++) {
    const key = textAt(input, row, code);
    if (!found.has(key)) found.set(key, label < 0 ? '' : textAt(input, row, label));
  }
  return [...found];
}
