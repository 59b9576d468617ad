import { describe, expect, it } from 'vitest';
import { assess } from '../../../../src/assess/assess.ts';
import type { IndicatorKind } from '../../../../src/core/indicator.ts';
import { makeBook } from '../../../../src/publish/chapters/book.ts';
import { funnelOf, funnelPlotOf, funnelSentences } from '../../../../src/publish/chapters/funnel-chapter.ts';
import { atlasEdition } from '../../../atlas-edition.ts';
import { testAreas, testIndicator } from '../../../checked-table.ts';
import { protectedTable } from '../../../protected-table.ts';

const { edition } = atlasEdition();
const CODES = Array.from({ length: 10 }, (_, at) => `a${at + 10}`);

function funnelOfCases(cases: readonly number[], kind: IndicatorKind = 'share') {
  const people = cases.map(() => 100);
  const table = assess(
    protectedTable({
      areas: testAreas(CODES),
      indicators: [
        {
          definition: testIndicator({ id: 'x', kind, multiplier: 100, unit: '%', decimals: 1 }),
          periods: [
            {
              period: '2021',
              values: [null, ...cases],
              numerators: [null, ...cases],
              denominators: [null, ...people],
            },
          ],
        },
      ],
    }),
  );
  const book = makeBook(table, edition);
  const view = book.indicators.get('x')!;
  return { book, view, funnel: funnelOf(book, view)! };
}

const said = (cases: readonly number[]): string => {
  const { book, ...at } = funnelOfCases(cases);
  return funnelSentences('de', book, at).join(' ');
};

describe('areas measured by their size, in words', () => {
  it('say how many lie outside and how much of the spread is more than chance', () => {
    // limits at 100 people: 0.455 ± 3.0902 · √(0.455 · 0.545 / 100) = 0.301 to 0.609
    const far = CODES.map((_, at) => 5 + 9 * at);
    expect(said(far)).toContain('liegen 3 weiter über dem Wert aller zusammen (45,5\u202f%) und 3 weiter darunter');
    // variance 0.07425, error² 0.455 · 0.545 / 100 = 0.00248: 96.7 %
    expect(said(far)).toContain('Rund 97\u202f% der Streuung zwischen den Gebieten sind mehr als Zufall.');
  });

  it('warn of the order of areas where much of it is chance, and are silent where all are alike', () => {
    expect(said(CODES.map((_, at) => 9 + (at % 3)))).toContain('Nur rund 0\u202f% der Streuung');
    expect(said(CODES.map(() => 10))).not.toContain('Streuung');
  });

  it('name the size for what it is', () => {
    for (const [kind, size] of [
      ['share', 'share'],
      ['standardised-ratio', 'standardised-ratio'],
    ] as const) {
      const { book, view, funnel } = funnelOfCases(
        CODES.map((_, at) => 5 + at),
        kind,
      );
      expect(funnelPlotOf('de', book, { view, funnel })?.size).toBe(size);
    }
  });
});
