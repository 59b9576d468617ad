import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { periodPhrase } from '../../../../src/locale/number.ts';
import { loadTypesetter } from '../../../../src/platform/typesetting/typesetter.ts';
import { makeBook } from '../../../../src/publish/chapters/book.ts';
import { figureTable } from '../../../../src/publish/chapters/figure-table.ts';
import { partText } from '../../../../src/publish/chapters/figure-text.ts';
import { publishReport } from '../../../../src/publish/report/report.ts';
import { atlasEdition } from '../../../atlas-edition.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

const texts = [
  { id: 'preface', language: 'de', markdown: '# Vorwort\n\nLiebe **Leserinnen** #und *Leser*\n\n- eins\n- zwei' },
  { id: 'statement-welfare-associations', language: 'de', markdown: '## Stellungnahme\n\nWir *begrüßen* das.' },
] as const;
const files = new Map<string, Uint8Array>();

function editionWithReport() {
  const { assessed, edition } = atlasEdition({ texts, state: 'draft' });
  const { config } = edition;
  const publish = { ...config.publish, documents: ['report' as const] };
  return { assessed, edition: { ...edition, config: { ...config, publish } } };
}

beforeAll(async () => {
  const { assessed, edition } = editionWithReport();
  const typeset = await loadTypesetter();
  for (const { path, content } of publishReport(assessed, edition, typeset)) files.set(path, await content());
});

/** Text of a file as poppler reads it; null where the machine has none. */
function readText(path: string): string | null {
  const file = join(temporaryFolder(), 'x.pdf');
  writeFileSync(file, files.get(path)!);
  try {
    return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Lines of the table with this caption, up to the next one or drawing. */
function linesBelow(text: string, caption: string): readonly string[] {
  const start = text.indexOf(`· ${caption}\n`);
  expect(start, caption).toBeGreaterThan(0);
  const rest = text.slice(start);
  const end = rest.search(/^ *(?:Tabelle|Abbildung) \d+ ·/m);
  return rest
    .slice(0, end < 0 ? rest.length : end)
    .split(/\r?\n/)
    .map((line) => line.replace('\f', '').trim());
}

describe('the report', () => {
  it('is a file for each language', () => {
    expect([...files.keys()]).toEqual(['bericht.pdf', 'bericht-en.pdf']);
  });

  it('is tagged: title, language, headings, alternatives of drawings, heads of tables, bookmarks', () => {
    for (const [path, language] of [
      ['bericht.pdf', 'de'],
      ['bericht-en.pdf', 'en'],
    ] as const) {
      const raw = Buffer.from(files.get(path)!).toString('latin1');
      expect(raw).toContain('/Marked true');
      expect(raw).toContain('/DisplayDocTitle true');
      expect(raw).toMatch(new RegExp(`/Lang ?\\(${language}`));
      expect(raw).toContain('/Outlines');
      for (const kind of ['H1', 'H2', 'H3', 'TH', 'TD', 'Figure', 'Caption', 'LI'])
        expect(raw).toContain(`/S /${kind}`);
      expect(raw.match(/\/S \/Figure/g)!.length).toBe(raw.match(/\/Alt /g)!.length);
      expect(raw).toContain('/Scope /Column');
    }
  });

  it('says what the atlas says: title, preface, indicators, marks, the state of a draft', ({ skip }) => {
    const text = readText('bericht.pdf');
    if (text === null) return skip('needs pdftotext');
    for (const expected of ['Vorwort', 'Leserinnen #und Leser', 'Wie dieser Bericht zu lesen ist', 'Alle Gebiete'])
      expect(text).toContain(expected);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
    const english = readText('bericht-en.pdf');
    expect(english).toContain('How to read this report');
    for (const each of [text, english]) expect(each).toContain('Wir begrüßen das.');
  });

  it('prints the figures of the table: at least 200 of an area, an indicator and a period', ({ skip }) => {
    const text = readText('bericht.pdf');
    if (text === null) return skip('needs pdftotext');
    const { assessed, edition } = atlasEdition({ texts, state: 'draft' });
    const book = makeBook(assessed, edition);
    let compared = 0;
    for (const view of book.indicators.values()) {
      const table = figureTable(book, view, book.areas.schemes[0]!.id, 500)!;
      const caption = `${view.definition.names.de}, ${periodPhrase('de', table.periodCode)}`;
      const lines = linesBelow(text, caption);
      for (const { area, figure } of table.rows) {
        const { code } = book.areas.areas[area]!;
        const line = lines.find((each) => each.startsWith(`${code} `)) ?? '';
        for (const part of ['numerator', 'denominator', 'value'] as const) {
          if (figure[part] === null) continue;
          expect(line.split(/\s+/), `${caption}: ${code}`).toContain(partText('de', view, figure, part));
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThanOrEqual(200);
  });

  it('is the same file every time', async () => {
    const { assessed, edition } = editionWithReport();
    const [first] = publishReport(assessed, edition, await loadTypesetter());
    expect(Buffer.compare(await first!.content(), files.get('bericht.pdf')!)).toBe(0);
  });
});
