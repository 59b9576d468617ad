import { describe, expect, it } from 'vitest';
import { makeBook } from '../../../../src/publish/chapters/book.ts';
import { deckContext, deckMaterial } from '../../../../src/publish/chapters/deck/deck-material.ts';
import type { Deck, SlideContent } from '../../../../src/publish/chapters/deck/slide-content.ts';
import { writeDeck } from '../../../../src/publish/slides/write-deck.ts';
import { atlasEdition } from '../../../atlas-edition.ts';
import { firstBrokenTag, numbered, openedPackage, paragraphsOf } from './opened-package.ts';

const { assessed, edition } = atlasEdition();
const context = deckContext(deckMaterial(makeBook(assessed, edition)), 'de', 0);

const slide = (picture: SlideContent['picture']): SlideContent => ({
  title: 'Größer & kleiner <als> gedacht',
  body: [],
  picture,
  source: 'Quelle: Amt; Stand 31.12.2021',
  notes: ['Erster Satz.', 'Zweiter Satz.'],
  cited: [{ series: 'so01', period: '2021-12-31', area: 2, text: '[c]' }],
});

const BARS = slide({
  kind: 'bars',
  title: 'Quote (%)',
  labels: ['Region', 'Althain [c]', 'Birkenrode'],
  values: [9.4, null, 0],
  decimals: 1,
  reference: 0,
  alternative: 'Diagramm: Region 9,4; Althain nicht gezeigt; Birkenrode 0,0.',
});
const LINES = slide({
  kind: 'lines',
  title: 'Quote (%)',
  labels: ['2019', '2020', '2021'],
  periods: ['2019', '2020', '2021'],
  unit: '%',
  lines: [{ name: 'Region', values: [9.4, null, 9.1] }],
  decimals: 1,
  alternative: 'Diagramm: Region.',
});
const MAP = slide({
  kind: 'map',
  shows: null,
  svg: () => '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><path class="m5" d="M0 0H9V9Z"/></svg>',
  aspect: 1,
  alternative: 'Karte der Quote: unter 5 in 3 Gebieten.',
  legendTitle: 'Klasse (%)',
  legend: [
    { style: 'm1', pattern: null, mark: '', words: 'unter 5', count: '3' },
    { style: null, pattern: 'hatch', mark: '', words: 'geschützt', count: '1' },
  ],
});

const deckOf = (...slides: readonly SlideContent[]): Deck => ({
  title: 'Sozialatlas',
  subtitle: 'Ausgabe 2022',
  office: 'Amt für Sozialplanung',
  date: '02.05.2022',
  coverNotes: ['Begrüßung.'],
  slides,
});

async function opened(...slides: readonly SlideContent[]) {
  return openedPackage(await writeDeck(context, deckOf(...slides)));
}

describe('writeDeck', () => {
  it('writes well-formed parts, with the words as they are', async () => {
    const parts = await opened(BARS, LINES, MAP);
    const broken = [...parts.texts].filter(([, xml]) => firstBrokenTag(xml) !== null).map(([path]) => path);
    expect(broken).toEqual([]);
    const [, bars = ''] = numbered(parts, /^ppt\/slides\/slide\d+\.xml$/);
    expect(paragraphsOf(bars)[0]).toBe('Größer & kleiner <als> gedacht');
  });

  it('leaves a hidden value empty in the chart and in its workbook, and keeps a zero', async () => {
    const parts = await opened(BARS);
    const [chart = ''] = numbered(parts, /^ppt\/charts\/chart\d+\.xml$/);
    const cache = /<c:val>.*?<\/c:val>/s.exec(chart)?.[0] ?? '';
    expect([...cache.matchAll(/<c:pt idx="(\d+)">\s*<c:v>([^<]*)</g)].map(([, at, value]) => [at, value])).toEqual([
      ['0', '9.4'],
      ['2', '0'],
    ]);
    const [workbook] = parts.workbooks.values();
    const sheet = workbook?.texts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toMatch(/<c r="B2"[^>]*><v>9\.4<\/v>/);
    expect(sheet).not.toMatch(/r="B3"/);
    expect(sheet).toMatch(/<c r="B4"[^>]*><v>0<\/v>/);
  });

  it('leaves a gap in a line', async () => {
    const [chart = ''] = numbered(await opened(LINES), /^ppt\/charts\/chart\d+\.xml$/);
    expect(chart).toContain('<c:dispBlanksAs val="gap"/>');
    expect(chart.match(/<c:val>.*?<\/c:val>/s)?.[0]).not.toContain('idx="1"');
  });

  it('gives every slide a title placeholder, pictures and charts a text, tables a head', async () => {
    const slides = numbered(await opened(BARS, MAP), /^ppt\/slides\/slide\d+\.xml$/);
    for (const xml of slides) expect(xml).toMatch(/<p:ph[^>]*type="title"/);
    expect(slides[1]).toContain('descr="Diagramm: Region 9,4; Althain nicht gezeigt; Birkenrode 0,0."');
    expect(slides[2]).toContain('descr="Karte der Quote: unter 5 in 3 Gebieten."');
    expect(slides[2]).toContain('<a:tblPr firstRow="1"/>');
  });

  it('hatches the swatch of what is hidden', async () => {
    const [, map = ''] = numbered(await opened(MAP), /^ppt\/slides\/slide\d+\.xml$/);
    expect(map).toContain('<a:pattFill prst="wdUpDiag">');
    expect(map).not.toContain('FEFD0');
  });

  it('says in which language all texts are', async () => {
    const { texts } = await opened(BARS, MAP);
    const languages = [...texts.values()].flatMap((xml) => [...xml.matchAll(/ lang="([^"]*)"/g)].map(([, tag]) => tag));
    expect(new Set(languages)).toEqual(new Set(['de-DE']));
  });

  it('sets notes as paragraphs: what to say, then where figures come from', async () => {
    const notes = numbered(await opened(BARS), /^ppt\/notesSlides\/notesSlide\d+\.xml$/)[1] ?? '';
    const lines = paragraphsOf(notes);
    expect(lines.slice(0, 2)).toEqual(['Erster Satz.', 'Zweiter Satz.']);
    expect(lines).toContain('so01 | 2021-12-31 | sozialraeume/AL 1 | [c]');
  });

  it('marks a draft on every slide and a released edition not', async () => {
    const masters = async (state: 'draft' | 'released'): Promise<string> => {
      const given = { ...context, edition: { ...edition, state } };
      const { texts } = openedPackage(await writeDeck(given, deckOf(BARS)));
      return [...texts]
        .filter(([path]) => /slideLayout\d/.test(path))
        .map(([, xml]) => xml)
        .join('');
    };
    const draft = await masters('draft');
    expect(draft.match(/ENTWURF/g)).toHaveLength(2);
    expect(draft).toContain('Entwurf, nicht freigegeben');
    expect(await masters('released')).not.toMatch(/ENTWURF|Entwurf/);
  });

  it('names the office and the day of the edition, no program and no clock, and writes the same bytes again', async () => {
    const [first, second] = [await writeDeck(context, deckOf(BARS, MAP)), await writeDeck(context, deckOf(BARS, MAP))];
    expect(Buffer.compare(first, second)).toBe(0);
    const all = openedPackage(first);
    const cores = [all, ...all.workbooks.values()].map(({ texts }) => texts.get('docProps/core.xml') ?? '');
    for (const core of cores) expect(core).toContain('2022-05-02T00:00:00Z');
    expect(cores.join('')).not.toMatch(/20(?:2[3-9]|[3-9]\d)-/);
    expect(cores[0]).toContain('<dc:creator>Amt für Sozialplanung</dc:creator>');
    expect(all.texts.get('docProps/app.xml')).toContain('<Application>Sozialraum</Application>');
  });
});
