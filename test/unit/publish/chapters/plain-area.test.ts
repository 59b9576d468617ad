import { describe, expect, it } from 'vitest';
import { COMPARISON } from '../../../../src/core/comparison.ts';
import { STATUS } from '../../../../src/core/status.ts';
import { type AreaRow, areaChapter } from '../../../../src/publish/chapters/area-chapter.ts';
import { makeBook } from '../../../../src/publish/chapters/book.ts';
import type { Figure } from '../../../../src/publish/chapters/figure.ts';
import { plainArea } from '../../../../src/publish/chapters/plain-area.ts';
import { atlasEdition } from '../../../atlas-edition.ts';

const { assessed, edition } = atlasEdition();
const book = makeBook(assessed, edition);
const area = book.areas.areas.findIndex(({ code }) => code === 'AL 1');
const chapter = areaChapter(book, area);
const plain = chapter.topics.flatMap((block) => block.rows).find(({ view }) => view.definition.id === 'so01')!;

/** A share of 10 % in the region and what the test says here; it differs surely. */
function row(change: Partial<Figure>, definition: Partial<AreaRow['view']['definition']> = {}): AreaRow {
  const sure = { holds: true, againstRegion: COMPARISON.higher, status: STATUS.ok, lower: null, upper: null };
  return {
    ...plain,
    view: { ...plain.view, definition: { ...plain.view.definition, ...definition } },
    figure: { ...plain.figure, ...sure, ...change },
    region: { ...plain.figure, value: 10 },
  };
}

const told = (rows: readonly AreaRow[], language: 'de' | 'en' = 'de'): readonly string[] =>
  plainArea(language, book, { ...chapter, topics: [{ topic: 'bildung', rows, indices: [] }] });

describe('an area in plain words', () => {
  it('says how many live there, what is much higher and much lower, and how sure that is', () => {
    const higher = row({ value: 20.4, lower: 17, upper: 24 }, { names: { de: 'A', en: 'A' } });
    const lower = row(
      { value: 5, lower: 4, upper: 6, againstRegion: COMPARISON.farLower },
      { names: { de: 'B', en: 'B' } },
    );
    expect(told([higher, lower])).toEqual([
      expect.stringMatching(/^Am 31\.12\.2021 lebten hier (?:ungefähr )?[\d.]+ Menschen\.$/),
      'Viel höher als in der ganzen Region ist die Zahl „A“. Hier sind es ungefähr 20 von 100, in der ganzen Region 10 von 100.',
      'Viel niedriger als in der ganzen Region ist die Zahl „B“. Hier sind es 5 von 100, in der ganzen Region 10 von 100.',
      'Beides ist wahrscheinlich kein Zufall.',
    ]);
    expect(told([higher], 'en').slice(1)).toEqual([
      'This figure is much higher than in the whole region: "A". Here it is about 20 of 100, in the whole region 10 of 100.',
      'That is probably no chance.',
    ]);
  });

  it.each([
    ['where the interval comes near the region', { value: 20, lower: 12, upper: 30 }],
    ['where the difference does not hold among all comparisons', { value: 20, lower: 17, holds: false }],
    ['where nothing was compared', { value: 20, lower: 17, againstRegion: COMPARISON.similar }],
  ])('says nothing %s', (_case, figure) => {
    const rows = [row(figure)];
    expect(told(rows).slice(1)).toEqual([
      'Bei keiner Zahl ist sicher, dass sie hier viel höher oder viel niedriger ist als in der ganzen Region.',
    ]);
  });

  it('never puts into words what is hidden, nor a region that is', () => {
    const hidden = row({ value: null, status: STATUS.hidden, holds: null, againstRegion: COMPARISON.none });
    const blind = { ...row({ value: 20, lower: 17 }), region: { ...plain.figure, value: null } };
    expect(told([hidden]).slice(1)).toEqual([
      'Manche Zahlen zeigen wir nicht: Man könnte sonst einzelne Menschen erkennen.',
    ]);
    expect(told([blind]).join(' ')).not.toContain('Viel');
  });

  it('lets what has no direction speak only where nothing else does, and counts events never as people', () => {
    const neutral = row({ value: 60, lower: 55 }, { names: { de: 'N' }, direction: 'neutral' });
    const directed = row({ value: 20, lower: 17 }, { names: { de: 'D' } });
    expect(told([neutral, directed]).join(' ')).not.toContain('„N“');
    expect(told([neutral]).join(' ')).toContain('„N“');
    expect(told([row({ value: 60, lower: 55 }, { kind: 'rate', multiplier: 1000 })]).join(' ')).not.toContain('von');
  });

  it('keeps sentences short, on every page', () => {
    for (const index of book.areas.areas.keys()) {
      const paragraphs = plainArea('de', book, areaChapter(book, index));
      expect(paragraphs.length).toBeLessThanOrEqual(5);
      for (const sentence of paragraphs.join(' ').split(/[.:] (?=[A-ZÄÖÜ])/))
        expect(sentence.split(' ').length, sentence).toBeLessThan(22);
    }
  });
});
