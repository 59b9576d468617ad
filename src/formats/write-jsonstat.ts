import { numberText } from './number-text.ts';

/** A dimension of a data set; categories in the order of the values. */
export interface JsonStatDimension {
  readonly id: string;
  readonly label: string;
  readonly role?: 'time' | 'geo' | 'metric';
  readonly categories: readonly { readonly code: string; readonly label: string }[];
}

/** A JSON-stat 2 data set. Positions run over all cells, the last dimension fastest. */
export interface JsonStatDataset {
  readonly label: string;
  readonly source?: string;
  /** ISO date of the edition */
  readonly updated?: string;
  readonly notes?: readonly string[];
  readonly dimensions: readonly JsonStatDimension[];
  /** value of a cell; null and NaN are no value */
  valueAt(position: number): number | null;
  /** status of a cell; null where it needs none */
  statusAt(position: number): string | null;
}

const CHUNK_LENGTH = 1_000_000;

function dimensionJson({ label, categories }: JsonStatDimension): unknown {
  return {
    label,
    category: {
      index: categories.map(({ code }) => code),
      label: Object.fromEntries(categories.map((category) => [category.code, category.label])),
    },
  };
}

function rolesOf(dimensions: readonly JsonStatDimension[]): Readonly<Record<string, readonly string[]>> {
  const roles: Record<string, string[]> = {};
  for (const { id, role } of dimensions) if (role) roles[role] = [...(roles[role] ?? []), id];
  return roles;
}

/**
 * Writes a JSON-stat 2 data set in chunks of about a million characters; same input, same bytes. `value` is a full list
 * with null for what is missing; `status` names only the cells that have one.
 */
export function* writeJsonStat(dataset: JsonStatDataset): Generator<string> {
  const { dimensions, notes } = dataset;
  const count = dimensions.reduce((product, { categories }) => product * categories.length, 1);
  const head = {
    version: '2.0',
    class: 'dataset',
    label: dataset.label,
    source: dataset.source,
    updated: dataset.updated,
    note: notes && notes.length > 0 ? notes : undefined,
    id: dimensions.map(({ id }) => id),
    size: dimensions.map(({ categories }) => categories.length),
    role: rolesOf(dimensions),
    dimension: Object.fromEntries(dimensions.map((dimension) => [dimension.id, dimensionJson(dimension)])),
  };
  let chunk = `${JSON.stringify(head).slice(0, -1)},"value":[`;
  for (let position = 0; position < count; position++) {
    chunk += `${position > 0 ? ',' : ''}${numberText(dataset.valueAt(position)) || 'null'}`;
    if (chunk.length >= CHUNK_LENGTH) {
      yield chunk;
      chunk = '';
    }
  }
  chunk += '],"status":{';
  let isFirst = true;
  for (let position = 0; position < count; position++) {
    const status = dataset.statusAt(position);
    if (status === null) continue;
    chunk += `${isFirst ? '' : ','}"${position}":${JSON.stringify(status)}`;
    isFirst = false;
    if (chunk.length >= CHUNK_LENGTH) {
      yield chunk;
      chunk = '';
    }
  }
  yield `${chunk}}}\n`;
}
