import { describe, expect, it } from 'vitest';
import type { TypologyResult } from '../../../../src/core/assessed.ts';
import { makeBook } from '../../../../src/publish/chapters/book.ts';
import { contributionsOf, indexSentences, leftOutAreas } from '../../../../src/publish/chapters/index-chapter.ts';
import {
  classTexts,
  indexSeries,
  indicatorSeries,
  typologySeries,
} from '../../../../src/publish/chapters/map-series.ts';
import { typologyAttention } from '../../../../src/publish/chapters/region-chapter.ts';
import { atlasEdition } from '../../../atlas-edition.ts';

const { assessed, edition } = atlasEdition();
const book = makeBook(assessed, edition);
const level = book.levels.at(-1)!;
const index = assessed.indices[0]!;
const period = index.periods.at(-1)!;

describe('what maps draw', () => {
  it('of a share are classes, of a count circles without classes', () => {
    const share = indicatorSeries(book, book.indicators.get('so01')!, level);
    expect(share).toMatchObject({ drawing: 'choropleth', palette: 'magnitude', classCount: share.bounds.length + 1 });
    expect(indicatorSeries(book, book.indicators.get('sd01')!, level).drawing).toBe('symbols');
    expect(share.hasCases).toBe(true);
    const view = book.indicators.get('so01')!;
    const mean = { ...view, definition: { ...view.definition, kind: 'mean' as const } };
    expect(indicatorSeries(book, mean, level).hasCases).toBe(false);
  });

  it('holds no value where none is shown', () => {
    const { periods } = indicatorSeries(book, book.indicators.get('so01')!, level);
    for (const { values, statuses, classes, numerators } of periods) {
      values.forEach((value, position) => {
        if (statuses[position] === 1) return;
        expect([value, classes[position], numerators?.[position]]).toEqual([null, 0, null]);
      });
    }
  });

  it('of an indicator with a new definition has the earlier bounds at the earlier years', () => {
    const view = book.indicators.get('so01')!;
    const old = { ...view.assessed!.breaks[0]!, bounds: [99] };
    const breaks = [old, { ...old, since: '2020-01-01', bounds: [7] }];
    const definition = { ...view.definition, breaks: ['2020-01-01'] };
    const series = indicatorSeries(book, { ...view, definition, assessed: { ...view.assessed!, breaks } }, level);
    expect(series.bounds).toEqual([7]);
    expect(series.periods.map(({ bounds }) => bounds)).toEqual([[99], [99], [99], null, null]);
    expect(series.method?.de).toContain('für alle Jahre derselben Definition');
  });

  it('of an index are its named classes', () => {
    const series = indexSeries(index, level);
    expect(series.classNames?.map((name) => name.de)).toEqual(['gering', 'mittel', 'erhöht', 'hoch']);
    expect(series.periods).toHaveLength(index.periods.length);
  });

  it('words a class that has none by its id', () => {
    expect(classTexts('xyz')).toEqual({ de: 'xyz', en: 'xyz' });
  });
});

describe('a typology', () => {
  const count = book.areas.areas.length;
  const groups = new Uint8Array(count);
  const attention = new Uint8Array(count);
  groups[3] = 12;
  attention[3] = 1;
  const typology: TypologyResult = {
    definition: { id: 't', names: { de: 'T' }, status: 's', dynamics: 'd' },
    statusClassIds: ['hoch', 'mittel', 'niedrig', 'sehr-niedrig'],
    dynamicsClassIds: ['positiv', 'stabil', 'negativ'],
    periods: [{ period: '2021', groups, attention }],
  };

  it('is drawn as status by colour and dynamics by mark', () => {
    const series = typologySeries(typology, level);
    expect(series.classLook?.at(-1)).toEqual({ step: 5, mark: '▼' });
    expect(series.classLook?.[0]).toEqual({ step: 1, mark: '▲' });
    expect(series.grid?.rows).toHaveLength(4);
  });

  it('names the areas that need attention with their reasons', () => {
    expect(typologyAttention(typology).map((each) => [each.area, each.reasons('de')])).toEqual([
      [3, 'Status sehr niedrig, Entwicklung negativ'],
    ]);
  });
});

describe('the index of an area', () => {
  it('is told with class, contributions and rank', () => {
    const area = level.areas.find((each) => (period.classes[each] ?? 0) > 0)!;
    const sentences = indexSentences('de', book, { index, period, area });
    expect(sentences[0]).toMatch(/^(gering|mittel|erhöht|hoch) \(Klasse \d von 4\)\.$/);
    expect(sentences.find((sentence) => /^Rang \d+ von \d+\.$/.test(sentence))).toBeDefined();
    expect(sentences.join(' ')).toMatch(/In \d+ von 100 Rechnungen ist die Klasse/);
  });

  it('says of a relief indicator that its low value raises the index', () => {
    const all = level.areas.map((area) => contributionsOf('de', book, { index, period, area }));
    const named = all.flatMap(({ raising }) => raising).filter((name) => name.startsWith('Betreuungsquote'));
    expect(new Set(named)).toEqual(new Set(['Betreuungsquote U3 (niedriger Wert)']));
  });

  it('that is left out stays listed with its reason', () => {
    const left = leftOutAreas(book, period, level);
    expect(left.find(({ area }) => book.areas.areas[area]?.code === 'AL 3')?.reason?.de).toBe(
      'weniger als 300 Menschen',
    );
    for (const { area } of left) expect(indexSentences('de', book, { index, period, area })).toEqual([]);
  });
});
