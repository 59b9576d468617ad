import { describe, expect, it } from 'vitest';
import { eachCsvRow } from '../../../src/verify/data/csv-rows.ts';
import { textBlocks } from '../../../src/verify/published-files.ts';
import { published } from './publication.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function blocksOf(text: string): Promise<string[]> {
  const blocks: string[] = [];
  for await (const block of textBlocks(published(new Map([['x.csv', bytes(text)]])), 'x.csv')) blocks.push(block);
  return blocks;
}

describe('the text of a long file', () => {
  it('comes in blocks that end with a line and hold every character', async () => {
    const text = 'äöü–;1\n'.repeat(900_000);
    const blocks = await blocksOf(text);
    expect(blocks.length).toBeGreaterThan(1);
    expect(blocks.every((block) => block.endsWith('\n'))).toBe(true);
    expect(blocks.join('') === text).toBe(true);
  });

  it('comes whole where there is no line to end with, and not at all where there is nothing', async () => {
    const text = 'ä'.repeat(3_000_000);
    expect((await blocksOf(text)).join('') === text).toBe(true);
    expect(await blocksOf('')).toEqual([]);
  });

  it('is cut into the cells of its rows', async () => {
    const rows: (readonly string[])[] = [];
    const files = published(new Map([['x.csv', bytes('\ufeffa,b,c\n1,,3\n"x, ""y""",,"z"\n,,')]]));
    await eachCsvRow(files, 'x.csv', { delimiter: ',', row: (cells) => rows.push(cells) > 0 });
    expect(rows).toEqual([
      ['a', 'b', 'c'],
      ['1', '', '3'],
      ['x, "y"', '', 'z'],
      ['', '', ''],
    ]);
  });
});
