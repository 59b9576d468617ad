import { describe, expect, it } from 'vitest';
import { publishOpenData } from '../../../../src/publish/open-data/open-data.ts';
import { assessedTable, editionOf, NO_FORMULAS } from '../../../assessed-table.ts';

interface Column {
  readonly titles: string;
  readonly datatype: string | { readonly base: string; readonly format: string | { readonly decimalChar: string } };
  readonly required?: boolean;
}

interface Table {
  readonly url: string;
  readonly dialect?: { readonly delimiter: string };
  readonly tableSchema: { readonly columns: readonly Column[]; readonly primaryKey?: readonly string[] };
}

const input = { assessed: assessedTable(), edition: editionOf(), methodLog: [], formulas: NO_FORMULAS };
const texts = new Map(
  [...publishOpenData(input)]
    .filter(({ path }) => /\.(?:csv|json)$/.test(path))
    .map(({ path, chunks }) => [
      path.slice('data/'.length),
      Buffer.concat([...chunks].map((chunk) => Buffer.from(chunk as Uint8Array))).toString('utf8'),
    ]),
);
const { tables } = JSON.parse(texts.get('csv-metadata.json')!) as { tables: readonly Table[] };

/** Cells of a table of these small files, none of which holds a quoted cell. */
function rowsOf({ url, dialect }: Table): string[][] {
  const [, ...rows] = texts.get(url)!.trim().split('\n');
  return rows.map((row) => row.split(dialect?.delimiter ?? ','));
}

function fits(cell: string, { datatype, required }: Column): boolean {
  if (cell === '') return required !== true;
  const { base, format } = typeof datatype === 'string' ? { base: datatype, format: '' } : datatype;
  if (base === 'string') return format === '' || new RegExp(`^(?:${format as string})$`).test(cell);
  const decimal = typeof format === 'string' ? '.' : format.decimalChar;
  return new RegExp(base === 'integer' ? '^-?\\d+$' : `^-?\\d+(?:\\${decimal}\\d+)?(?:E-?\\d+)?$`, 'i').test(cell);
}

describe('csv-metadata.json', () => {
  it('describes every CSV file of the folder', () => {
    const written = [...texts.keys()].filter((path) => path.endsWith('.csv')).sort();
    expect(tables.map(({ url }) => url).sort()).toEqual(written);
  });

  it.each(tables.map((table) => [table.url, table] as const))(
    'names the columns of %s and what they hold',
    (url, table) => {
      const { columns, primaryKey } = table.tableSchema;
      const [head] = texts
        .get(url)!
        .replace(/^\ufeff/, '')
        .split('\n');
      expect(columns.map(({ titles }) => titles).join(table.dialect?.delimiter ?? ',')).toBe(head);
      const rows = rowsOf(table);
      for (const row of rows) expect(row.filter((cell, at) => !fits(cell, columns[at]!))).toEqual([]);
      if (!primaryKey) return;
      const places = primaryKey.map((name) => columns.findIndex(({ titles }) => titles === name));
      const keys = rows.map((row) => places.map((place) => row[place]).join('|'));
      expect(new Set(keys).size).toBe(keys.length);
    },
  );

  it('would tell a column that holds something else', () => {
    const value = tables[0]!.tableSchema.columns.find(({ titles }) => titles === 'value')!;
    expect([fits('12.5', value), fits('12,5', value), fits('viel', value)]).toEqual([true, false, false]);
    const status = tables[0]!.tableSchema.columns.find(({ titles }) => titles === 'status')!;
    expect([fits('hidden', status), fits('', status), fits('geheim', status)]).toEqual([true, false, false]);
  });
});
