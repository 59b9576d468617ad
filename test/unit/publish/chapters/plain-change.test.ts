import { describe, expect, it } from 'vitest';
import { makeBook } from '../../../../src/publish/chapters/book.ts';
import { type Figure, figureAt } from '../../../../src/publish/chapters/figure.ts';
import { plainChange } from '../../../../src/publish/chapters/plain-change.ts';
import { atlasEdition } from '../../../atlas-edition.ts';

const SHARE = { kind: 'share', multiplier: 100, unit: '%' } as const;
const { assessed, edition } = atlasEdition();
const [view] = [...makeBook(assessed, edition).indicators.values()];
const figure = (period: string, value: number | null): Figure => ({ ...figureAt(view!, 0, 0), period, value });
const said = (before: number | null, now: number, direction: Parameters<typeof plainChange>[2]['direction']) =>
  plainChange('de', SHARE, { from: figure('2016', before), to: figure('2021', now), direction });

describe('plainChange', () => {
  it('says the value before and the way since', () => {
    expect(said(12.1, 9.8, 'down')).toEqual([
      'Zum Vergleich, im Jahr 2016: ungefähr 12 von 100.',
      'Die Zahl ist gesunken.',
    ]);
  });

  it('calls a change small where both read the same', () => {
    expect(said(9.6, 10.4, 'up')[1]).toBe('Die Zahl ist ein wenig gestiegen.');
    expect(said(10.4, 9.6, 'down')[1]).toBe('Die Zahl ist ein wenig gesunken.');
    expect(said(9.6, 10.4, 'flat')[1]).toBe('Die Zahl hat sich kaum verändert.');
  });

  it('says nothing of chance, nor without a value before', () => {
    expect(said(12.1, 9.8, 'unclear')).toEqual([]);
    expect(said(12.1, 9.8, 'none')).toEqual([]);
    expect(said(null, 9.8, 'down')).toEqual([]);
  });
});
