import { describe, expect, it } from 'vitest';
import { STATUS, type Status } from '../../../../src/core/status.ts';
import { areaChapter, briefOf } from '../../../../src/publish/chapters/area-chapter.ts';
import { makeBook } from '../../../../src/publish/chapters/book.ts';
import { atlasEdition } from '../../../atlas-edition.ts';

const { assessed, edition } = atlasEdition();
const book = makeBook(assessed, edition);
const indexOf = (code: string): number => book.areas.areas.findIndex((area) => area.code === code);

describe('areaChapter', () => {
  it('sets an area beside the area above and the region', () => {
    const chapter = areaChapter(book, indexOf('AL 1'));
    expect(chapter.hasParentColumn).toBe(true);
    const row = chapter.topics.flatMap((block) => block.rows).find((each) => each.view.definition.id === 'so01')!;
    expect(row.parent?.value).toBe(book.indicators.get('so01')!.shown.periods.at(-1)!.value.values[indexOf('001')]);
    expect(row.region?.value).toBe(book.indicators.get('so01')!.shown.periods.at(-1)!.value.values[0]);
  });

  it('gives a municipality the region alone, and the region nothing', () => {
    expect(areaChapter(book, indexOf('001')).hasParentColumn).toBe(false);
    expect(areaChapter(book, 0).topics[0]?.rows[0]?.region).toBeNull();
  });

  it('keeps key facts that are shown, residents first', () => {
    const { facts } = areaChapter(book, indexOf('AL 1'));
    expect(facts.map((row) => row.view.definition.id)).toEqual(['sd01']);
    for (const fact of facts) expect(fact.figure.value).not.toBeNull();
  });
});

describe('briefOf', () => {
  const brief = (code: string, language: 'de' | 'en' = 'de') =>
    briefOf(language, book, areaChapter(book, indexOf(code)));

  it('says in three sentences what stands out, what changed and what is unsure', () => {
    for (const { code } of book.areas.areas) expect(brief(code)).toHaveLength(3);
    expect(brief('AL 1').join(' ')).toMatch(/gesamten Region/);
    expect(brief('AL 1', 'en').join(' ')).toMatch(/region as a whole/);
  });

  it('counts what is hidden instead of passing over it', () => {
    const hidden = book.areas.areas.filter(({ level }) => level === 2).map(({ code }) => brief(code)[2]);
    expect(hidden.some((sentence) => sentence?.includes('zum Schutz der Menschen nicht veröffentlicht'))).toBe(true);
  });

  it('tells apart why values are missing', () => {
    const chapter = areaChapter(book, indexOf('AL 1'));
    const row = chapter.topics[0]!.rows[0]!;
    const withStatus = (name: Status) => ({ ...row, figure: { ...row.figure, value: null, status: STATUS[name] } });
    const rows = (['hidden', 'unreliable', 'unreliable', 'not-yet', 'not-applicable', 'unknown'] as const).map(
      withStatus,
    );
    const topics = [{ topic: 'bildung' as const, rows, indices: [] }];
    expect(briefOf('de', book, { ...chapter, topics })[2]).toBe(
      'Von 6 Werten: einer zum Schutz der Menschen nicht veröffentlicht, 2 wegen kleiner Zahlen nicht verlässlich und nicht ausgewiesen, einer nicht bekannt, einer noch nicht geliefert, einer für dieses Gebiet nicht sinnvoll.',
    );
  });

  it('names neutral indicators only where nothing else stands out', () => {
    for (const { code, level } of book.areas.areas) {
      const first = level === 2 ? (brief(code)[0] ?? '') : '';
      if (/Mindestsicherung|Kinderarmut|Betreuung/.test(first)) {
        const [higher = '', lower = ''] = first.split('niedriger:');
        for (const half of [higher, lower])
          if (/Mindestsicherung|Kinderarmut|Betreuung/.test(half)) expect(half).not.toContain('Ausländeranteil');
      }
    }
  });

  it('uses no word that marks people out', () => {
    const all = book.areas.areas.flatMap(({ code }) => brief(code)).join(' ');
    expect(all).not.toMatch(/Problem|Brennpunkt|sozial schwach|bildungsfern|Überalterung|schlechteste/);
  });

  it('says of an area without figures that there are none', () => {
    const empty = { ...areaChapter(book, 1), topics: [] };
    expect(briefOf('de', book, empty)).toEqual(['Für dieses Gebiet liegen keine Zahlen vor.']);
  });
});
