import { describe, expect, it } from 'vitest';
import { describeWithReference } from '../../reference.ts';
import { fileBytes, read, readWell, rowsOf } from './reading.ts';

describeWithReference('examples of the SDMX-CSV standard', (folder) => {
  const example = (name: string) => fileBytes(folder, `sdmx-csv/example-${name}.csv`);

  it('are all recognised', async () => {
    for (const name of ['01', '02', '03', '04', '05', '06', '08', '09A', '09B', '13', '15', '17', '19A'])
      expect((await readWell(example(name))).format, name).toBe('sdmx-csv');
  });

  it('split codes from labels, with semicolons and decimal commas', async () => {
    const { delimiter, grids } = await readWell(example('04'));
    const [header = [], first = []] = grids[0]?.rows ?? [];
    expect(delimiter).toBe(';');
    const cell = (name: string) => first[header.indexOf(name)];
    expect([cell('DIM_1'), cell('Dimension 1'), cell('OBS_VALUE'), cell('ATTR_2')]).toEqual([
      'A',
      'Value A',
      '12,4',
      'Y',
    ]);
  });

  it('give codes and labels the same columns however they were written', async () => {
    const [joined = [], separate = []] = [(await rowsOf(example('05')))[0], (await rowsOf(example('06')))[0]];
    for (const name of ['DIM_1', 'Dimension 1', 'DIM_2', 'OBS_VALUE']) {
      expect(joined, name).toContain(name);
      expect(separate, name).toContain(name);
    }
  });

  it('keep list cells whole and drop the signs of the heading', async () => {
    const [header = [], first = []] = await rowsOf(example('02'));
    expect(header[0]).toBe('STRUCTURE');
    expect(first[header.indexOf('ATTR_1')]).toBe('X;Y');
  });
});

describe('parseSdmxCsv', () => {
  it('reads version 1, which opens with DATAFLOW', async () => {
    const { format, grids } = await readWell('DATAFLOW,GEO,OBS_VALUE\nA:B(1.0),05315,12.5\n');
    expect(format).toBe('sdmx-csv');
    expect(grids[0]?.rows[1]).toEqual(['A:B(1.0)', '05315', '12.5']);
  });

  it('leaves colons in cells of columns without labels alone', async () => {
    const rows = await rowsOf('STRUCTURE,STRUCTURE_ID,NOTE\ndataflow,A:B(1.0),see: below\n');
    expect(rows[1]?.[2]).toBe('see: below');
  });

  it('refuses a file that does not open as the standard says', async () => {
    expect(await read('GEO,VALUE\n1,2\n', { format: 'sdmx-csv' })).toMatchObject({
      details: { reason: 'sdmx-header' },
    });
  });
});
