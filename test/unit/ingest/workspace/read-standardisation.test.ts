import { describe, expect, it } from 'vitest';
import { FIVE_YEAR_AGES } from '../../../../src/core/indicator.ts';
import { readIndicators } from '../../../../src/ingest/workspace/read-indicators.ts';
import { memoryEffects } from '../../../memory-effects.ts';

const HEAD = 'id;name_de;topic;kind;numerator;denominator;unit;direction;standard';

async function read(kind: string, standard: string) {
  const text = `${HEAD}\nx;Name;gesundheit;${kind};cases;residents;per-1000;need;${standard}\n`;
  const effects = memoryEffects({ 'i.csv': text });
  const { indicators, findings } = await readIndicators(effects, 'i.csv');
  return { standardisation: indicators[0]?.standardisation, findings };
}

describe('the standard of an indicator', () => {
  it('is the European one in groups of five years where the cell is empty', async () => {
    const { standardisation, findings } = await read('standardised-rate', '');
    expect(findings).toEqual([]);
    expect(standardisation).toEqual({ standard: 'european-2013', ages: FIVE_YEAR_AGES });
    expect((await read('standardised-ratio', '')).standardisation?.standard).toBe('region');
  });

  it('takes the region and ages of its own', async () => {
    const { standardisation, findings } = await read('standardised-rate', 'region 0 18 65');
    expect(findings).toEqual([]);
    expect(standardisation).toEqual({ standard: 'region', ages: [0, 18, 65] });
  });

  it.each([
    ['standardised-rate', 'european-2013 0 18 65', 'pattern'],
    ['standardised-rate', 'european-2013 0 65 45', 'pattern'],
    ['standardised-rate', 'european-2013 0 1,5', 'pattern'],
    ['standardised-rate', 'european-2013 0 5 5', 'pattern'],
    ['standardised-rate', 'region 0 999', 'pattern'],
    ['standardised-rate', 'europe', 'choice'],
    ['standardised-ratio', 'european-2013 0 65', 'choice'],
    ['rate', 'region', 'unexpected'],
  ])('of a %s cannot be „%s“', async (kind, standard, problem) => {
    const { findings } = await read(kind, standard);
    expect(findings).toMatchObject([{ code: 'catalogue-value', column: 'standard', severity: 'error' }]);
    expect(findings[0]?.details?.problem).toBe(problem);
  });

  it('is none for other kinds', async () => {
    expect(await read('rate', '')).toEqual({ standardisation: null, findings: [] });
  });
});
