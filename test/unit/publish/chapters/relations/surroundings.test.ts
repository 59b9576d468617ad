import { describe, expect, it } from 'vitest';
import { SURROUNDINGS } from '../../../../../src/core/assessed.ts';
import { STATUS } from '../../../../../src/core/status.ts';
import {
  areaSurroundings,
  areaSurroundingsSentences,
  areasByPattern,
  leftOutSentence,
  patternSentences,
  surroundingsSeries,
  surroundingsSubjects,
} from '../../../../../src/publish/chapters/relations/surroundings.ts';
import { latticeBook } from '../../../../lattice-book.ts';

const PLACES = Array.from({ length: 48 }, (_, place) => place);
// the first three rows are high, the others low; noise keeps values apart
const halves = PLACES.map((place) => (place < 18 ? 30 : 10) + ((place * 7) % 5) / 10);
const scattered = PLACES.map((place) => ((place * 29) % 48) + 1);
const poverty = { id: 'p', names: { de: 'Armutsquote', en: 'Poverty' }, direction: 'strain' } as const;

const bookOf = (cells: Parameters<typeof latticeBook>[0][number]['cells'], fields: object = {}) =>
  latticeBook([{ fields: { ...poverty, ...fields }, cells }]);
const levelOf = (book: ReturnType<typeof bookOf>) => {
  const subject = surroundingsSubjects(book)[0]!;
  return { subject, level: subject.surroundings.levels[0]! };
};

describe('a spatial pattern in words', () => {
  it('says that like lies beside like, and how surely', () => {
    const { subject, level } = levelOf(bookOf(halves));
    const [first, second] = patternSentences('de', subject, level);
    expect(first).toBe(
      'Gebiete mit ähnlichen Werten liegen beieinander, und zwar mehr, als der Zufall erwarten lässt (im Jahr 2021).',
    );
    expect(second).toMatch(/^Morans I: 0,[6-9]\d\. Ohne jedes Muster wären −0,02 zu erwarten;/);
  });

  it('says that no pattern can be seen', () => {
    const { subject, level } = levelOf(bookOf(scattered));
    expect(patternSentences('de', subject, level)[0]).toMatch(/^Ein Muster über alle Gebiete ist nicht zu erkennen/);
  });

  it('says why nothing was judged', () => {
    const equal = levelOf(bookOf(PLACES.map(() => 5)));
    expect(patternSentences('de', equal.subject, equal.level)).toEqual([
      'Ein räumliches Muster gibt es nicht: Alle gezeigten Werte sind gleich.',
    ]);
    const few = levelOf(bookOf([1, 2, 3, 4]));
    expect(patternSentences('en', few.subject, few.level)[0]).toMatch(/too few areas/);
  });

  it('counts what was left out, by reason', () => {
    const book = bookOf([...halves.slice(0, 46), 'hidden', null]);
    const { level } = levelOf(book);
    expect(leftOutSentence('de', book, level)).toBe(
      'Beurteilt: 46 municipality. Nicht einbezogen: 1 mit geschütztem Wert, 1 ohne Wert.',
    );
  });
});

describe('an area in its surroundings', () => {
  const book = bookOf(halves);
  const { subject } = levelOf(book);
  const told = (area: number, fields: object = {}) => {
    const other = bookOf(halves, fields);
    return areaSurroundingsSentences('de', areaSurroundings(surroundingsSubjects(other), other, area)!);
  };

  it('is told by direction, for the area itself', () => {
    expect(told(2).items).toEqual([
      'Hier und ringsum höher als im Mittel aller Gebiete: Armutsquote (hier mehr Belastung).',
    ]);
    expect(told(2, { direction: 'relief' }).items[0]).toContain('(hier weniger Belastung)');
    expect(told(2, { direction: 'need' }).items[0]).toContain('(hier höherer Bedarf)');
    expect(told(2, { direction: 'neutral' }).items[0]).toMatch(/: Armutsquote\.$/);
    const low = subject.surroundings.codes.indexOf(SURROUNDINGS.lowLow);
    expect(told(low).items[0]).toMatch(/^Hier und ringsum niedriger .*\(hier weniger Belastung\)/);
  });

  it('says plainly that nothing is unusual, or that it was not judged', () => {
    const plain = bookOf([...scattered.slice(0, 47), 'hidden']);
    const subjects = surroundingsSubjects(plain);
    const restOf = (area: number) => areaSurroundingsSentences('de', areaSurroundings(subjects, plain, area)!).rest;
    expect(restOf(1)).toBe('Bei dem einen beurteilten Index oder Indikator ist an der Umgebung nichts auffällig.');
    expect(restOf(48)).toMatch(/^Einer ist nicht beurteilt/);
    expect(areaSurroundings(subjects, plain, 0)).toBeNull();
  });

  it('stands in a list by pattern, in the order of the areas, and on the map with a mark', () => {
    const level = book.levels.find((each) => each.level === 1)!;
    const lists = areasByPattern(subject, level.areas);
    expect(lists.map(({ pattern }) => pattern)).toEqual(['highHigh', 'lowLow']);
    // a corner has too few neighbours to stand out beyond chance
    expect(lists[0]!.areas.slice(0, 2)).toEqual([2, 3]);
    const figures = surroundingsSeries(subject, level);
    expect(figures.classLook!.map(({ mark }) => mark)).toEqual(['▲', '△', '', '▽', '▼']);
    expect(figures.periods[0]!.classes.slice(0, 2)).toEqual([3, 1]);
    // verify takes digits of a map for figures: names of patterns have none
    for (const { de, en } of figures.classNames!) expect(`${de} ${en}`).not.toMatch(/\d/);
  });

  it('keeps the status of an area without a shown value on the map', () => {
    const hidden = bookOf([...halves.slice(0, 47), 'hidden']);
    const level = hidden.levels.find((each) => each.level === 1)!;
    const { statuses, classes } = surroundingsSeries(surroundingsSubjects(hidden)[0]!, level).periods[0]!;
    expect([statuses.at(-1), classes.at(-1)]).toEqual([STATUS.hidden, 0]);
  });
});
