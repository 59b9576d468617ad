import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verify } from '../../../src/verify/verify.ts';
import { altered, list, PAGE, published } from './publication.ts';

const PATH = 'indikator/so01.html';

/** Positions of all digits that stand in a data-value of the page. */
const DIGITS = [...PAGE.matchAll(/data-value="([^"]*)"/g)].flatMap((match) => {
  const start = match.index + 'data-value="'.length;
  return [...(match[1] ?? '')].flatMap((character, at) => (/\d/.test(character) ? [start + at] : []));
});

describe('the cells of a page', () => {
  it('cannot change a single digit unnoticed', async () => {
    const change = fc.tuple(fc.constantFrom(...DIGITS), fc.integer({ min: 1, max: 9 }));
    await fc.assert(
      fc.asyncProperty(change, async ([position, step]) => {
        const digit = (Number(PAGE[position]) + step) % 10;
        const page = `${PAGE.slice(0, position)}${digit}${PAGE.slice(position + 1)}`;
        const { findings } = await verify(published(altered(PATH, () => page)));
        expect(findings.map(({ code, file }) => `${code} ${file}`)).toContain(`verify-figure-differs ${PATH}`);
      }),
      { numRuns: 100 },
    );
  });

  it('are compared digit by digit, even where two texts mean the same double', async () => {
    const files = altered('data/observations.csv', (text) => text.replace('12.34', '0.1'));
    const before = new TextDecoder().decode(files.get(PATH));
    files.set(PATH, new TextEncoder().encode(before.replace('"12.34">12,3', '"0.10000000000000001">0,1')));
    const { findings } = await verify(published(files));
    expect(findings.find(({ code, file }) => code === 'verify-figure-differs' && file === PATH)).toMatchObject({
      value: '0.10000000000000001',
      details: { expected: '0.1' },
    });
  });

  it('may show words before the number', async () => {
    const files = altered(PATH, (text) => text.replace('>12,3<', '><span>▾</span><span>niedriger: </span>12,3<'));
    expect((await verify(published(files))).findings).toEqual([]);
  });

  it('may repeat a count that its row leaves out for want of a rate, never one beside a hidden figure', async () => {
    const cell = (area: string): string =>
      `<td data-series="so01" data-area="town/${area}" data-period="2021" data-measure="numerator" data-value="2">2</td>`;
    const count = 'town,A 4,district,2021,sd01,,persons,2,ok,2,,,,,\n';
    const codesOf = async (area: string, rows: string): Promise<string[]> => {
      const files = altered('data/observations.csv', (text) => text + rows);
      const before = new TextDecoder().decode(files.get(PATH));
      files.set(PATH, new TextEncoder().encode(before.replace('</tr>', `${cell(area)}</tr>`)));
      list(files);
      const { findings } = await verify(published(files));
      return findings.filter(({ file }) => file === PATH).map(({ code }) => code);
    };
    expect(await codesOf('A 4', count)).toEqual([]);
    expect(await codesOf('A 4', count.replace('A 4', 'A 2'))).toEqual(['verify-hidden-figure']);
    expect(await codesOf('A 3', count.replace('A 4', 'A 3'))).toEqual(['verify-hidden-figure']);
  });
});
