import { describe, expect, it } from 'vitest';
import { parsePdf } from '../../../../src/formats/pdf/parse-pdf.ts';
import { loadTypesetter } from '../../../../src/platform/typesetting/typesetter.ts';
import { silentSigns, spokenSigns } from '../../../../src/publish/print/spoken-signs.ts';
import { tablePiece } from '../../../../src/publish/print/table-piece.ts';
import { call, sourceOf, type Typst } from '../../../../src/publish/print/typst.ts';

/** What a document says in its structure, and what else is drawn on its pages. */
async function heardAndSeen(language: 'de' | 'en', pieces: readonly Typst[]) {
  const source = sourceOf(call('publication.with', [], { title: 'Zeichen', lang: language }), pieces);
  const parsed = parsePdf(await (await loadTypesetter())({ source, drawings: new Map(), date: '2022-01-01' }));
  if (!parsed.ok) throw new Error('unread');
  const textOf = (isHeard: boolean): string =>
    parsed.sections
      .filter(({ headings }) => (headings !== undefined) === isHeard)
      .flatMap(({ paragraphs }) => paragraphs)
      .join(' | ');
  const rows = parsed.sections.flatMap(({ tables }) => tables).flatMap((table) => table.rows);
  return { heard: textOf(true), seen: textOf(false), rows };
}

const table = (language: 'de' | 'en', cells: readonly string[]): Typst =>
  tablePiece({
    caption: '',
    columns: [{ kind: 'rest', head: 'Gebiet' }, ...cells.map(() => ({ kind: 'number' as const, head: 'Wert' }))],
    rows: [{ kind: 'area', cells: ['Am Markt', ...cells] }],
    set: (cell) => spokenSigns(language, cell),
  });

describe('signs in printed tables', () => {
  it('are heard as words and seen as signs', async () => {
    const cells = ['15,2\u202f▾', '7,3†\u202f▴', '16,2 bis 18,1 ‡', 'höher °', '20,4 † (2019)'];
    const { heard, seen, rows } = await heardAndSeen('de', [table('de', cells)]);
    expect(rows).toContainEqual([
      ...['Am Markt', '15,2 niedriger', '7,3 kleine Zahl höher', '16,2 bis 18,1 schwankt'],
      ...['höher kann Zufall sein', '20,4 kleine Zahl (2019)'],
    ]);
    expect(heard).not.toMatch(/[▴▾†‡°]/);
    for (const sign of '▴▾†‡°') expect(seen).toContain(sign);
  });

  it('are heard in the language of the document', async () => {
    const { rows } = await heardAndSeen('en', [table('en', ['15.2\u202f▾', '7.3 †', 'higher °'])]);
    expect(rows).toContainEqual(['Am Markt', '15.2 lower', '7.3 small number', 'higher may be chance']);
  });

  it('are only seen where they are explained', async () => {
    const note = call('note', [silentSigns('Zeichen: † kleine Zahl · ‡ schwankt, ° kann Zufall sein.')]);
    const { heard } = await heardAndSeen('de', [call('chapter', ['Zeichen']), note]);
    expect(heard).toBe('Zeichen | Zeichen: kleine Zahl · schwankt, kann Zufall sein.');
  });

  it('leave texts alone that have none', () => {
    for (const text of ['15,2', '16,2 bis 18,1', '24° im Schatten', 'Am Markt (Nord)']) {
      expect(spokenSigns('de', text)).toBe(text);
      expect(silentSigns(text)).toBe(text);
    }
  });
});
