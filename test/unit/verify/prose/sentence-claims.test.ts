import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../../src/locale/number.ts';
import { texts } from '../../../../src/locale/texts.ts';
import { Observations } from '../../../../src/verify/data/observations.ts';
import { DocumentNames } from '../../../../src/verify/documents/document-names.ts';
import { shownFigures } from '../../../../src/verify/documents/shown-figures.ts';
import { sentenceClaims } from '../../../../src/verify/prose/sentence-claims.ts';

type Language = 'de' | 'en';

/** Areas by level, with share, cases and people of 2016 and 2021. */
const ROWS = [
  ['R', 'region', [11.53, 9.82], [1153, 982], [10_000, 10_000], Number.NaN],
  ['K', 'town', [8.24, 7.46], [412, 373], [5000, 5000], 1],
  ['A 1', 'area', [4.31, 3.08], [431, 308], [10_000, 10_000], 3],
  ['A 2', 'area', [20.4, 26.15], [204, 523], [1000, 2000], 1],
  ['A 3', 'area', [15.2, 14.11], [228, 212], [1500, 1502], 2],
  ['A 4', 'area', [Number.NaN, Number.NaN], [Number.NaN, Number.NaN], [30, 40], Number.NaN],
] as const;
const NAMES = {
  R: 'Muster',
  K: 'Kirchdorf',
  'A 1': 'Am Markt',
  'A 2': 'Walzwerk',
  'A 3': 'Neue Gärten',
  'A 4': 'Weide',
};

function table() {
  const observations = new Observations();
  const names = new DocumentNames();
  for (const [code, level, values, cases, people, rank] of ROWS)
    for (const [at, period] of ['2016-12-31', '2021-12-31'].entries()) {
      const value = values[at]!;
      const place = { scheme: 's', area_code: code, area_level: level, period, group: '' };
      const status = Number.isNaN(value) ? 'hidden' : 'ok';
      const numbers = [value, cases[at]!, people[at]!, value - 1.1, value + 1.3, rank];
      observations.add({ ...place, series: 'so01', unit: '%', status, class: '' }, numbers);
      const residents = [people[at]! * 10, people[at]! * 10, Number.NaN, Number.NaN, Number.NaN, Number.NaN];
      observations.add({ ...place, series: 'sd01', unit: 'persons', status: 'ok', class: '' }, residents);
    }
  for (const [code, name] of Object.entries(NAMES)) {
    names.addArea(code, observations.areaNumber(`s/${code}`));
    names.addArea(name, observations.areaNumber(`s/${code}`));
  }
  for (const name of ['Sicherungsquote', 'Support rate']) names.addSeries(name, 'so01');
  for (const name of ['Bevölkerung', 'Population']) names.addSeries(name, 'sd01');
  return { shown: shownFigures(observations), names };
}

const TABLE = table();

const claimsOf = (language: Language, text: string, of: { code: string; series?: string }) =>
  sentenceClaims({
    ...TABLE,
    text,
    language,
    subject: of.code === '' ? [] : [TABLE.shown.areaNumber(`s/${of.code}`)],
    series: of.series === undefined ? [] : [of.series],
    isValue: false,
  });

const figure = (language: Language, value: number, decimals = 1): string => formatNumber(language, value, decimals);
const share = (language: Language, value: number): string => `${figure(language, value)}\u202f%`;
const NAME = { de: 'Sicherungsquote', en: 'Support rate' } as const;

/** Each template that says figures, about A 3 where nothing else is written, with how many of its numbers are figures. */
function sentencesOf(
  language: Language,
): Readonly<Record<string, readonly [text: string, count: number, code?: string]>> {
  const { sentences, start } = texts[language].atlas;
  const value = (number: number): string => share(language, number);
  const count = (number: number): string => figure(language, number, 0);
  const way = {
    ...{ since: '2016', until: '2021', from: value(15.2), to: value(14.11), holds: false },
    difference: language === 'de' ? '1,1\u202fProzentpunkte' : '1.1\u202fpercentage points',
  };
  const beside = { place: 'Neue Gärten', parent: 'Kirchdorf', parentValue: value(7.46), regionValue: value(9.82) };
  const named = (text: string): string => `${NAME[language]}: ${text}`;
  const item = sentences.standsOutItem(NAME[language], { value: value(14.11), region: value(9.82) });
  const ends = { low: value(3.08), lowPlace: 'Am Markt', high: value(26.15), highPlace: 'Walzwerk', isPartial: true };
  const period = language === 'de' ? '31.12.2021' : '31 December 2021';
  const residents = start.residents(count(100_000), period);
  return {
    value: [sentences.value(NAME[language], value(14.11), { count: count(212), base: count(1502) }), 3],
    'value and count': [sentences.value(NAME[language], value(14.11), { count: count(212), base: null }), 2],
    tooFew: [sentences.tooFew(NAME[language], { count: count(212), base: count(1502) }), 2],
    both: [named(sentences.both('higher', beside)), 2],
    split: [named(sentences.split('higher', 'lower', beside)), 2],
    regionOnly: [named(sentences.regionOnly('Neue Gärten', 'higher', value(9.82))), 1],
    parentUnsure: [named(sentences.parentUnsure('Kirchdorf', value(7.46))), 1],
    regionUnsure: [named(sentences.regionUnsure(value(9.82), true)), 1],
    'regionUnsure of many': [named(sentences.regionUnsure(value(9.82), false)), 1],
    risen: [named(sentences.risen(way)), 3],
    fallen: [named(sentences.fallen({ ...way, holds: true })), 3],
    unchanged: [named(sentences.unchanged(way)), 2],
    noDirection: [named(sentences.noDirection(way)), 2],
    standsOut: [sentences.standsOut(item, item), 4],
    standsOutRegion: [
      sentences.standsOutRegion(NAME[language], {
        ...{ value: value(9.82), lowest: value(3.08), highest: value(26.15), isPartial: false },
      }),
      3,
      '',
    ],
    changed: [sentences.changed(sentences.list([sentences.changedItem(NAME[language], way)])), 2],
    indexRank: [named(sentences.indexRank('2', '3')), 1],
    spread: [named(sentences.spread('Gebiete', ends)), 2],
    regionStands: [named(sentences.regionStands(value(9.82), { period, count: count(982), base: count(10_000) })), 3],
    'regionStands and count': [
      named(sentences.regionStands(value(9.82), { period, count: count(982), base: null })),
      2,
    ],
    'spread of the start': [
      start.spread(NAME[language], { low: value(3.08), high: value(26.15), region: value(9.82), isPartial: false }),
      3,
      '',
    ],
    residents: [residents + start.residentsChange(value(0), 'up', { value: count(100_000), period: '2016' }), 3, ''],
    needed: [
      texts[language].certainty.needed({ word: 'x', member: NAME[language], value: value(15), now: value(14.11) }),
      1,
    ],
    spine: [
      named(
        [
          texts[language].drawings.spine.part(texts[language].drawings.spine.here, value(14.11)),
          texts[language].drawings.spine.between(value(13.01), value(15.41)),
          texts[language].drawings.spine.part('Kirchdorf', value(7.46)),
          texts[language].drawings.spine.part('Muster', value(9.82)),
          texts[language].drawings.spine.range(value(3.08), value(26.15)),
        ].join(', '),
      ),
      7,
    ],
  };
}

/** Templates of sentences on areas that say no figure of the table. */
const WITHOUT = new Set([
  ...['mayBeChance', 'hidden', 'missing', 'cases', 'notComparable', 'standsOutItem', 'standsOutNot', 'changedItem'],
  ...['changedNot', 'list'],
  // how many values are how sure, and classes: neither is a figure of one indicator
  ...['unsure', 'index'],
]);

const each = (['de', 'en'] as const).flatMap((language) =>
  Object.entries(sentencesOf(language)).map(([id, [text, count, code = 'A 3']]) => ({
    language,
    id,
    text,
    count,
    code,
  })),
);

describe('figures in generated sentences', () => {
  it('are looked for in every template', () => {
    for (const id of Object.keys(texts.de.atlas.sentences))
      expect([id, WITHOUT.has(id) || id in sentencesOf('de')]).toEqual([id, true]);
  });

  it.each(each)('are known: $id ($language)', ({ language, text, count, code }) => {
    const claims = claimsOf(language, text, { code });
    expect(claims.filter(({ fits }) => !fits)).toEqual([]);
    expect(claims).toHaveLength(count);
  });

  it.each(each)('are caught where one is another: $id ($language)', ({ language, text, count, code }) => {
    const right = claimsOf(language, text, { code });
    let caught = 0;
    // every number in turn, its last digit another one
    for (const found of text.matchAll(/\d(?:[\d.,]*\d)?/g)) {
      if (/^(?:\d\d\.\d\d\.)?20\d\d$/.test(found[0])) continue;
      const other = `${found[0].slice(0, -1)}${(Number(found[0].at(-1)) + 5) % 10}`;
      const changed = text.slice(0, found.index) + other + text.slice(found.index + found[0].length);
      const wrong = claimsOf(language, changed, { code }).filter(({ fits }) => !fits);
      expect(wrong.length).toBeLessThanOrEqual(1);
      caught += wrong.length;
    }
    expect(right).toHaveLength(count);
    expect(caught).toBe(count);
  });

  it('are known to be hidden', () => {
    const { sentences } = texts.de.atlas;
    const text = sentences.value('Sicherungsquote', share('de', 3), { count: null, base: null });
    expect(claimsOf('de', text, { code: 'A 4' })).toMatchObject([{ isHidden: true, fits: false, column: 'value' }]);
  });

  it('are told of the indicator that stands above', () => {
    const { sentences } = texts.de.atlas;
    const text = sentences.regionOnly('Neue Gärten', 'higher', share('de', 9.82));
    expect(claimsOf('de', text, { code: 'A 3', series: 'so01' })).toMatchObject([{ series: 'so01', fits: true }]);
    expect(claimsOf('de', text, { code: 'A 3' })).toEqual([]);
  });
});

describe('what an office writes', () => {
  it.each([
    'Im Stadtteil Walzwerk (3 Beratungsstellen) und am Markt gibt es 12 Angebote, 2016 waren es 9.',
    'Die Sicherungsquote ist nicht alles: 40 % der Befragten leben gern hier, 5 von 10 seit mehr als 10 Jahren.',
    'Sicherungsquote: nach § 28 SGB II; Telefon 0999 123456-0, Zimmer 12 (2. Stock).',
    'Walzwerk: 3 Spielplätze. Am Markt: 2 Kitas (je 40 Plätze), geöffnet von 8 bis 16 Uhr.',
    'Gut erreicht werden viele, am Markt die meisten (5 von 10); Walzwerk im Westen (3 von 4 Straßen) weniger.',
    'Klasse 2 von 4, in 96 von 100 Rechnungen; die Ränge 33 bis 76 von 92 passen zu den Zahlen.',
  ])('is no figure of the table: %s', (text) => {
    expect(claimsOf('de', text, { code: 'A 3' })).toEqual([]);
    expect(claimsOf('de', text, { code: 'A 3', series: 'so01' })).toEqual([]);
  });
});
