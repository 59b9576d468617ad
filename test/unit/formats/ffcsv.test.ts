import { expect, it } from 'vitest';
import { describeWithReference } from '../../reference.ts';
import { fileBytes, read, readWell } from './reading.ts';

describeWithReference('flat files of GENESIS, Regionalstatistik and Zensus', (folder) => {
  it('reads the columns as they are, with the quality sign of each value', async () => {
    const { format, encoding, delimiter, grids } = await readWell(fileBytes(folder, 'genesis-ffcsv/12211-Z-11_de.csv'));
    expect({ format, encoding, delimiter }).toEqual({ format: 'ffcsv', encoding: 'utf-8', delimiter: ';' });
    const [header = [], first = []] = grids[0]?.rows ?? [];
    expect(header.slice(0, 5)).toEqual(['statistics_code', 'statistics_label', 'time_code', 'time_label', 'time']);
    expect(header.at(-1)).toBe('value_q');
    expect([first[7], first[13], first.at(-1)]).toEqual(['05554', '166', 'e']);
  });

  it('adds the municipalities of the Zensus to the sum that the source states', async () => {
    const { grids } = await readWell(fileBytes(folder, 'genesis-ffcsv/1000A-0000_de.csv'));
    const [header = [], ...rows] = grids[0]?.rows ?? [];
    const value = header.indexOf('value');
    const area = header.indexOf('1_variable_attribute_code');
    const country = rows.find((row) => String(row[area]).length < 3);
    const municipalities = rows.filter((row) => row !== country);
    expect(municipalities).toHaveLength(10_786);
    expect(municipalities.reduce((sum, row) => sum + Number(row[value]), 0)).toBe(82_711_282);
    expect(country?.[value]).toBe('82719540');
  });

  it('keeps the 222 dissolved districts as dashes', async () => {
    const { grids } = await readWell(fileBytes(folder, 'genesis-ffcsv/12411-01-01-4_de.csv'));
    const [header = [], ...rows] = grids[0]?.rows ?? [];
    expect(rows.filter((row) => row[header.indexOf('value')] === '-')).toHaveLength(222);
  });
});

it('refuses a file whose mapping says ffcsv and that has another heading', async () => {
  expect(await read('code;wert\n1;2\n', { format: 'ffcsv' })).toMatchObject({
    code: 'delivery-unreadable',
    details: { reason: 'ffcsv-header' },
  });
});
