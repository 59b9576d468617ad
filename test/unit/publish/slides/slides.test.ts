import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../../src/locale/number.ts';
import { makeBook } from '../../../../src/publish/chapters/book.ts';
import { deckContext, deckMaterial } from '../../../../src/publish/chapters/deck/deck-material.ts';
import { municipalDeck } from '../../../../src/publish/chapters/deck/municipal-deck.ts';
import { regionDeck } from '../../../../src/publish/chapters/deck/region-deck.ts';
import type { SlideContent } from '../../../../src/publish/chapters/deck/slide-content.ts';
import { figureAt } from '../../../../src/publish/chapters/figure.ts';
import { areasWithin } from '../../../../src/publish/chapters/profile-areas.ts';
import { publishSlides } from '../../../../src/publish/slides/slides.ts';
import { type AtlasEditionOptions, atlasEdition } from '../../../atlas-edition.ts';
import { numbered, openedPackage, paragraphsOf } from './opened-package.ts';

function given(options: AtlasEditionOptions = {}) {
  const { assessed, edition: plain } = atlasEdition(options);
  const publish = { ...plain.config.publish, documents: ['slides' as const] };
  const edition = { ...plain, config: { ...plain.config, publish } };
  const context = deckContext(deckMaterial(makeBook(assessed, edition)), 'de', 0);
  return { assessed, edition, context, deck: regionDeck(context) };
}

const wordCount = ({ title, body }: SlideContent): number =>
  [title, ...body]
    .join(' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

describe('regionDeck', () => {
  const { context, deck } = given();

  it('tells the story from method to questions, each message once', () => {
    const titles = deck.slides.map(({ title }) => title);
    expect(titles[0]).toBe('Für alle 17 Sozialräume gelten dieselben Regeln');
    expect(titles.at(-1)).toBe('Jetzt sind Sie gefragt: Was sagen Ihnen diese Zahlen?');
    expect(new Set(titles).size).toBe(titles.length);
    expect(deck.slides.length).toBeGreaterThanOrEqual(14);
    expect(deck.slides.length).toBeLessThanOrEqual(24);
  });

  it('says at most 30 words on a slide and has a source and notes for each', () => {
    for (const slide of deck.slides) {
      expect(wordCount(slide), slide.title).toBeLessThanOrEqual(30);
      expect(slide.source, slide.title).toMatch(/^Quelle: ./);
      expect(slide.notes.length, slide.title).toBeGreaterThan(0);
    }
  });

  it('cites each figure as the table has it, and a mark where none is shown', () => {
    const cited = deck.slides.flatMap((slide) => slide.cited);
    expect(cited.length).toBeGreaterThan(30);
    for (const { series, period, area, text } of cited) {
      const view = context.book.indicators.get(series)!;
      const figure = figureAt(
        view,
        view.shown.periods.findIndex((each) => each.period === period),
        area,
      );
      if (figure.value === null) expect(text).toMatch(/^\[.\]$/);
      else expect(text).toBe(formatNumber('de', figure.value, view.definition.decimals));
    }
  });

  it('draws bars and lines of exactly the figures that the notes cite first, without a value where they have none', () => {
    for (const { picture, cited } of deck.slides) {
      if (cited.length === 0 || (picture.kind !== 'bars' && picture.kind !== 'lines')) continue;
      const values = picture.kind === 'bars' ? picture.values : picture.lines.flatMap((line) => line.values);
      const texts = values.map((value) => (value === null ? null : formatNumber('de', value, picture.decimals)));
      expect(texts).toEqual(cited.slice(0, values.length).map(({ text }) => (text.startsWith('[') ? null : text)));
    }
  });

  it('has no maps without shapes and no index slides without indices', () => {
    const { deck: bare } = given({ hasShapes: false });
    expect(bare.slides.filter(({ picture }) => picture.kind === 'map')).toEqual([]);
    expect(bare.slides.some(({ picture }) => picture.kind === 'bars')).toBe(true);
  });

  it('draws no bars of more areas than can be named', () => {
    const { deck: wide } = given({ sizes: Array.from({ length: 15 }, () => 2) });
    expect(wide.slides.filter(({ picture, cited }) => picture.kind === 'bars' && cited.length > 0)).toEqual([]);
  });
});

describe('municipalDeck', () => {
  const { context: whole } = given();
  const context = deckContext(whole, 'de', 1);
  const deck = municipalDeck(context);
  const own = new Set([0, 1, ...areasWithin(context.book, 1)]);

  it('tells of the municipality, beside the region, and of none of the others', () => {
    expect(deck.title).toBe('Althain: Sozialatlas Musterregion');
    expect(deck.slides[0]?.title).toBe('Für alle 8 Sozialräume gelten dieselben Regeln');
    expect(deck.slides[2]?.title).toMatch(/^\d Leitzahlen von Althain: /);
    const cited = deck.slides.flatMap((slide) => slide.cited);
    expect(cited.length).toBeGreaterThan(30);
    expect(cited.filter(({ area }) => !own.has(area))).toEqual([]);
    for (const { picture } of deck.slides) {
      const said = picture.kind === 'map' ? picture.alternative + picture.svg('map') : JSON.stringify(picture);
      expect(said).not.toMatch(/Birkenrode|Cornfeld/);
    }
  });

  it('keeps each message short, once, with source and notes', () => {
    const titles = deck.slides.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    for (const slide of deck.slides) {
      expect(wordCount(slide), slide.title).toBeLessThanOrEqual(30);
      expect(slide.source, slide.title).toMatch(/^Quelle: ./);
      expect(slide.notes.length, slide.title).toBeGreaterThan(0);
    }
  });

  it('draws maps of the municipality alone, with as many areas in the legend', () => {
    const maps = deck.slides.flatMap(({ picture }) =>
      picture.kind === 'map' && picture.legend.length > 0 ? [picture] : [],
    );
    expect(maps.length).toBeGreaterThan(2);
    for (const { legend } of maps) expect(legend.reduce((sum, { count }) => sum + Number(count), 0)).toBe(8);
  });

  it('says in words where a course shows no value', () => {
    const municipalities = whole.book.areas.areas.flatMap(({ code }, area) => (/^00\d$/.test(code) ? [area] : []));
    const courses = municipalities.flatMap((municipality) =>
      municipalDeck(deckContext(whole, 'de', municipality)).slides.flatMap(({ picture }) =>
        picture.kind === 'lines' && picture.lines.some(({ values }) => values.includes(null)) ? [picture] : [],
      ),
    );
    expect(courses.length).toBeGreaterThan(0);
    for (const { labels, lines, alternative } of courses)
      for (const { values } of lines)
        for (const [at, value] of values.entries())
          if (value === null) expect(alternative).toMatch(new RegExp(`${labels[at]} [a-zäöü]`, 'i'));
  });

  it('does without shapes and with a single area', () => {
    const { context: bare } = given({ hasShapes: false, sizes: [1, 2] });
    const alone = municipalDeck(deckContext(bare, 'de', 1));
    expect(alone.slides.length).toBeGreaterThan(4);
    expect(JSON.stringify(alone)).not.toMatch(/NaN|undefined/);
  });
});

describe('publishSlides', () => {
  it('writes one deck whose slides say what was to be said', async () => {
    const { assessed, edition, deck } = given();
    const [file, ...others] = publishSlides(assessed, edition);
    expect(others).toEqual([]);
    expect(file?.path).toBe('praesentation.pptx');
    const parts = openedPackage((await file?.content()) ?? new Uint8Array());
    const slides = numbered(parts, /^ppt\/slides\/slide\d+\.xml$/);
    expect(slides.slice(1).map((xml) => paragraphsOf(xml)[0])).toEqual(deck.slides.map(({ title }) => title));
  });

  it('writes a deck for each municipality where the edition asks for them', async () => {
    const { assessed, edition: plain } = atlasEdition();
    const publish = { ...plain.config.publish, documents: ['municipal-slides' as const] };
    const files = [...publishSlides(assessed, { ...plain, config: { ...plain.config, publish } })];
    expect(files.map(({ path }) => path)).toEqual(['001', '002', '003'].map((code) => `praesentation-${code}.pptx`));
    const slides = numbered(openedPackage(await files[1]!.content()), /^ppt\/slides\/slide\d+\.xml$/);
    expect(paragraphsOf(slides[0]!)[0]).toBe('Birkenrode: Sozialatlas Musterregion');
  });

  it('writes them in English too where that is asked for', async () => {
    const { assessed, edition: plain } = atlasEdition();
    const publish = {
      ...plain.config.publish,
      documents: ['slides' as const, 'slides-english' as const, 'municipal-slides-english' as const],
    };
    const files = [...publishSlides(assessed, { ...plain, config: { ...plain.config, publish } })];
    expect(files.map(({ path }) => path)).toEqual([
      'praesentation.pptx',
      'en/presentation.pptx',
      ...['001', '002', '003'].map((code) => `en/presentation-${code}.pptx`),
    ]);
    for (const { content } of files.slice(1)) {
      const parts = openedPackage(await content());
      const slides = numbered(parts, /^ppt\/slides\/slide\d+\.xml$/);
      const tags = new Set(slides.flatMap((xml) => [...xml.matchAll(/ lang="([^"]+)"/g)].map(([, tag]) => tag)));
      expect([...tags]).toEqual(['en-GB']);
      expect(slides.flatMap(paragraphsOf).join(' ')).not.toMatch(/\b(?:der|und|Gebiete|Quelle)\b/);
    }
  });

  it('writes none where the edition wants none', () => {
    const { assessed, edition } = atlasEdition();
    expect(edition.config.publish.documents).toEqual([]);
    expect([...publishSlides(assessed, edition)]).toEqual([]);
  });
});
