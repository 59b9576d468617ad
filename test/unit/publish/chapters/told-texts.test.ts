import { describe, expect, it } from 'vitest';
import type { OfficeText } from '../../../../src/core/workspace.ts';
import { makeBook } from '../../../../src/publish/chapters/book.ts';
import { figureAt, valueText } from '../../../../src/publish/chapters/figure.ts';
import { partText } from '../../../../src/publish/chapters/figure-text.ts';
import { toldTexts } from '../../../../src/publish/chapters/told-texts.ts';
import { atlasEdition } from '../../../atlas-edition.ts';

function told(markdown: string, fields: Partial<OfficeText> = {}) {
  const text: OfficeText = { id: 'preface', language: 'de', markdown, ...fields };
  const { assessed, edition } = atlasEdition({ texts: [text] });
  const book = makeBook(assessed, edition);
  const { texts, findings } = toldTexts(book);
  return { book, text: texts[0]!.markdown, findings };
}

const book = makeBook(atlasEdition().assessed, atlasEdition().edition);
const view = book.indicators.get('so01')!;
const at = (code: string): number => book.areas.areas.findIndex((area) => area.code === code);
const value = (area: number, period: number, language: 'de' | 'en' = 'de'): string =>
  valueText(language, view, figureAt(view, period, area).value!);

describe('toldTexts', () => {
  it('fills in the newest value of the region where nothing else is said, in the language of the text', () => {
    expect(told('Es sind {so01}.').text).toBe(`Es sind ${value(0, 4)}.`);
    expect(told('It is {so01 rate}.', { language: 'en' }).text).toBe(`It is ${value(0, 4, 'en')}.`);
  });

  it('finds area, year and part, however they are quoted', () => {
    const area = at('AL 1');
    for (const written of ["area='AL 1' period=2019", 'period=2019-12-31 area="sozialraeume/AL 1"'])
      expect(told(`{so01 ${written}}`).text).toBe(value(area, 2));
    const figure = figureAt(view, 2, area);
    expect(told("{so01 count area='AL 1' period=2019} von {so01 base area='AL 1' period=2019}").text).toBe(
      `${partText('de', view, figure, 'numerator')} von ${partText('de', view, figure, 'denominator')}`,
    );
    expect(told('{sd01 count}').text).toBe(told('{sd01}').text);
  });

  it('means the municipality itself in its own text', () => {
    expect(told('{so01 area=R}, {so01}', { id: 'municipality-001' }).text).toBe(
      `${value(0, 4)}, ${value(at('001'), 4)}`,
    );
  });

  it('says that a value is protected and never what it is', () => {
    const isHidden = (area: number): boolean => partText('de', view, figureAt(view, 4, area), 'value') === '[c]';
    const { code } = book.areas.areas.find((_, area) => isHidden(area))!;
    expect(told(`{so01 area='${code}'} und {so01 count area='${code}'}`).text).toBe('(geschützt) und (geschützt)');
  });

  it('reports what leads nowhere with its line, and leaves other texts alone', () => {
    for (const wrong of [
      '{so99}',
      "{so01 area='ZZ 9'}",
      '{so01 period=1999}',
      '{so01 mean}',
      '{sd01 base}',
      '{so01 area}',
    ]) {
      const { text, findings } = told(`# Vorwort\n\nEs sind ${wrong}.`);
      expect(text).toContain(wrong);
      expect(findings).toEqual([
        { code: 'text-figure-unknown', severity: 'error', file: 'texts/preface.md', row: 3, value: wrong },
      ]);
    }
    expect(told('Keine Zahl, nur { } und 12 %.')).toMatchObject({
      text: 'Keine Zahl, nur { } und 12 %.',
      findings: [],
    });
  });

  it('warns of the text of a municipality that does not exist', () => {
    expect(told('Wir.', { id: 'municipality-al-1' }).findings).toEqual([
      {
        code: 'text-area-unknown',
        severity: 'warning',
        file: 'texts/municipality-al-1.md',
        value: 'municipality-al-1',
      },
    ]);
    expect(told('Wir.', { id: 'municipality-001' }).findings).toEqual([]);
  });
});
