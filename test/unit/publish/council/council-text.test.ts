import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../../src/locale/number.ts';
import { makeBook } from '../../../../src/publish/chapters/book.ts';
import { figureAt } from '../../../../src/publish/chapters/figure.ts';
import { councilText } from '../../../../src/publish/council/council-text.ts';
import { writeMarkdown } from '../../../../src/publish/council/write-markdown.ts';
import { type AtlasEditionOptions, atlasEdition } from '../../../atlas-edition.ts';

function given(options: AtlasEditionOptions = {}, language: 'de' | 'en' = 'de') {
  const { assessed, edition } = atlasEdition(options);
  const book = makeBook(assessed, edition);
  return { book, text: councilText({ book, edition, language, region: 0 }) };
}

const sectionOf = (heading: string, { text } = given()) => text.sections.find((each) => each.heading === heading)!;

describe('councilText', () => {
  it('goes from what it is about to open questions', () => {
    expect(given().text.sections.map(({ heading }) => heading)).toEqual([
      'Worum es geht',
      'Das Wichtigste in Zahlen',
      'Was auffällt',
      'Was sich verändert hat',
      'Was die Zahlen nicht sagen',
      'Offene Fragen für die Beratung',
    ]);
  });

  it('has a key figure per topic, and cites each with its place in the table', () => {
    const { book, text } = given();
    const { table } = sectionOf('Das Wichtigste in Zahlen');
    expect(table!.rows).toHaveLength(book.topics.length);
    expect(text.annex.citations.length).toBeGreaterThanOrEqual(table!.rows.length);
    for (const line of text.annex.citations) {
      const [series, period, place, value] = line.split(' | ');
      const view = book.indicators.get(series!)!;
      const at = view.shown.periods.findIndex((each) => each.period === period);
      expect(place).toBe(`sozialraeume/${book.areas.areas[0]!.code}`);
      expect(value).toBe(formatNumber('de', figureAt(view, at, 0).value!, view.definition.decimals));
    }
  });

  it('says of every key figure how it went, or that nobody can tell', () => {
    const { table } = sectionOf('Das Wichtigste in Zahlen');
    const said = sectionOf('Was sich verändert hat').points.join(' ');
    for (const [, name] of table!.rows) expect(said).toContain(name);
  });

  it('says how many values are hidden, and that none of them is a zero', () => {
    expect(sectionOf('Was die Zahlen nicht sagen').points[0]).toMatch(
      /^\d+ von \d+ Werten zeigen wir nicht.*heißt nicht null/,
    );
  });

  it('names areas in their own order and no more than can be read', () => {
    const { text } = given({ sizes: [20, 20, 20, 20] });
    const said = sectionOf('Was auffällt', { ...given(), text }).points.at(-1)!;
    expect(said.split(', ').length).toBeLessThanOrEqual(14);
  });

  it('is marked as a draft until it is released, and stands without areas below the region', () => {
    expect(given().text.marks).toEqual(['Entwurf, nicht freigegeben', 'Erfundene Zahlen']);
    expect(given({ state: 'released' }).text.marks).toEqual(['Erfundene Zahlen']);
    expect(given({ sizes: [] }).text.sections).toHaveLength(6);
  });

  it('speaks English as well', () => {
    expect(given({}, 'en').text.sections[2]!.heading).toBe('What stands out');
  });
});

describe('writeMarkdown', () => {
  it('makes no markup of names', () => {
    const { book, text } = given({ firstName: 'Neu|Stadt <b>*x*</b> `y` [z](https://example.org)' });
    const said = { ...text, title: book.areas.areas.map(({ name }) => name).join(' ') };
    const [title] = writeMarkdown(said).split('\n');
    expect(title).toContain('Neu\\|Stadt \\<b\\>\\*x\\*\\</b\\> \\`y\\` \\[z\\](https://example.org)');
  });

  it('makes no heading, list or rule of a sentence', () => {
    const { text } = given();
    const points = ['# eins', '- zwei', '3. drei', '4) vier', '+ fünf', '=== sechs', '1.822 von'];
    const lines = writeMarkdown({ ...text, sections: [{ heading: 'H', paragraphs: points, table: null, points: [] }] });
    for (const line of ['\\# eins', '\\- zwei', '3\\. drei', '4\\) vier', '\\+ fünf', '\\=== sechs', '1.822 von'])
      expect(lines.split('\n')).toContain(line);
  });

  it('has a table with a head and as many cells in each row', () => {
    const rows = writeMarkdown(given().text)
      .split('\n')
      .filter((line) => line.startsWith('|'));
    expect(rows.length).toBeGreaterThan(3);
    expect(rows[1]).toBe('| --- | --- | --- | --- |');
    for (const row of rows) expect(row.split(' | ')).toHaveLength(4);
  });
});
