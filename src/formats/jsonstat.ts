import type { Cell, Grid } from '../core/grid.ts';
import { ownEntry } from '../core/own-entry.ts';
import { LIMITS, type Limits, piece, type Refusal, tooLarge, unreadable } from './refusal.ts';

type Json = Readonly<Record<string, unknown>>;

/** Data sets of a JSON-stat text as long grids. */
export interface ParsedJsonStat {
  readonly ok: true;
  readonly grids: readonly Grid[];
}

interface NamedDataset {
  readonly name: string | null;
  readonly dataset: Json;
}

interface Dimension {
  readonly id: string;
  readonly codes: readonly string[];
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isDataset = (value: unknown): value is Json => isObject(value) && isObject(value.dimension) && 'value' in value;

/** Data sets of a JSON-stat 2 data set or collection, or of a JSON-stat 1 bundle. */
function datasetsOf(root: unknown): readonly NamedDataset[] | Refusal {
  if (!isObject(root)) return unreadable('jsonstat-unknown');
  if (root.class === 'collection') {
    const items = isObject(root.link) && Array.isArray(root.link.item) ? root.link.item : [];
    const found = items.filter(isDataset).map((dataset) => ({ name: nameOf(dataset), dataset }));
    if (found.length > 0) return found;
    return unreadable(items.length > 0 ? 'jsonstat-links-only' : 'jsonstat-unknown');
  }
  if (isDataset(root)) return [{ name: null, dataset: root }];
  const found = Object.entries(root)
    .filter((entry): entry is [string, Json] => isDataset(entry[1]))
    .map(([name, dataset]) => ({ name, dataset }));
  return found.length > 0 ? found : unreadable('jsonstat-unknown');
}

function nameOf(dataset: Json): string | null {
  return typeof dataset.label === 'string' ? dataset.label : null;
}

/** Category codes in their order: `index` is a list, or positions by code, or absent where there is one category. */
function codesOf(category: unknown): readonly string[] | null {
  if (!isObject(category)) return null;
  const { index, label } = category;
  if (Array.isArray(index)) return index.map(String);
  if (isObject(index)) {
    const entries = Object.entries(index);
    const codes: string[] = new Array(entries.length);
    for (const [code, position] of entries) {
      if (typeof position !== 'number' || !(position >= 0 && position < entries.length)) return null;
      if (!Number.isInteger(position) || codes[position] !== undefined) return null;
      codes[position] = code;
    }
    return codes;
  }
  return isObject(label) && Object.keys(label).length === 1 ? Object.keys(label) : null;
}

function dimensionsOf(dataset: Json): readonly Dimension[] | Refusal {
  const byId = dataset.dimension as Json;
  // JSON-stat 1 keeps `id` and `size` inside `dimension`.
  const ids = dataset.id ?? byId.id;
  const sizes = dataset.size ?? byId.size;
  if (!Array.isArray(ids) || !Array.isArray(sizes) || ids.length !== sizes.length || ids.length === 0)
    return unreadable('jsonstat-shape', { part: 'id, size' });
  const dimensions: Dimension[] = [];
  for (const [index, id] of ids.map(String).entries()) {
    const dimension = ownEntry(byId, id);
    const codes = isObject(dimension) ? codesOf(dimension.category) : null;
    if (!codes || codes.length !== sizes[index])
      return unreadable('jsonstat-shape', { part: `dimension ${piece(id)}` });
    dimensions.push({ id, codes });
  }
  return dimensions;
}

function valueCell(value: unknown): Cell {
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  return null;
}

/** Status of a cell: one sign for all, a list, or by position. */
function statusCell(status: unknown, position: number): Cell {
  if (typeof status === 'string') return status;
  if (Array.isArray(status)) return valueCell(status[position]);
  return isObject(status) ? valueCell(ownEntry(status, String(position))) : null;
}

/** Positions that say something: all of a list, the named ones of a sparse object. */
function positionsOf(dataset: Json, count: number): readonly number[] | null {
  const { value, status } = dataset;
  if (Array.isArray(value)) return value.length === count ? null : [];
  const named = new Set([...Object.keys(value as Json), ...(isObject(status) ? Object.keys(status) : [])].map(Number));
  return [...named].sort((first, second) => first - second);
}

function gridOf({ name, dataset }: NamedDataset, limits: Limits): Grid | Refusal {
  const dimensions = dimensionsOf(dataset);
  if ('ok' in dimensions) return dimensions;
  const count = dimensions.reduce((product, { codes }) => product * codes.length, 1);
  const { value, status } = dataset;
  if (!Array.isArray(value) && !isObject(value)) return unreadable('jsonstat-shape', { part: 'value' });
  if (Array.isArray(value) && value.length !== count)
    return unreadable('jsonstat-shape', { part: 'value', found: value.length, expected: count });
  const positions = positionsOf(dataset, count);
  const stray = positions?.find((position) => !Number.isInteger(position) || position < 0 || position >= count);
  if (stray !== undefined)
    return unreadable('jsonstat-shape', { part: 'value', found: String(stray), expected: count });
  const rowCount = positions?.length ?? count;
  const width = dimensions.length + 2;
  if (rowCount * width > limits.cells) return tooLarge('cells', { found: rowCount * width, allowed: limits.cells });
  const rows: Cell[][] = [[...dimensions.map(({ id }) => id), 'value', 'status']];
  for (let index = 0; index < rowCount; index++) {
    const position = positions?.[index] ?? index;
    const row: Cell[] = new Array(width).fill(null);
    // The last dimension runs fastest.
    let rest = position;
    for (let axis = dimensions.length - 1; axis >= 0; axis--) {
      const codes = dimensions[axis]?.codes ?? [];
      row[axis] = codes[rest % codes.length] ?? null;
      rest = Math.floor(rest / codes.length);
    }
    row[width - 2] = valueCell(Array.isArray(value) ? value[position] : ownEntry(value, String(position)));
    row[width - 1] = statusCell(status, position);
    rows.push(row);
  }
  return { name, rows, lineNumbers: null, merges: [] };
}

/**
 * Reads JSON-stat: a data set or collection of version 2, a bundle of version 1. Each data set becomes a long grid with
 * the ids of its dimensions, `value` and `status`; cells are codes of categories, not labels. A sparse `value` gives
 * rows only where it says something: what is missing is unknown, never zero.
 */
export function parseJsonStat(text: string, limits: Limits = LIMITS): ParsedJsonStat | Refusal {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch (error) {
    // the engine's own words are English; of them only the line is of use
    const line = /line (\d+)/.exec(String(error))?.[1];
    return unreadable('json-syntax', line === undefined ? {} : { line: Number(line) });
  }
  const datasets = datasetsOf(root);
  if ('ok' in datasets) return datasets;
  const grids: Grid[] = [];
  for (const named of datasets) {
    const grid = gridOf(named, limits);
    if ('ok' in grid) return grid;
    grids.push(grid);
  }
  return { ok: true, grids };
}
