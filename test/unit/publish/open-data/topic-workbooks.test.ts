import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { observationBlocks } from '../../../../src/core/observations.ts';
import { topicWorkbookFiles } from '../../../../src/publish/open-data/topic-workbooks.ts';
import { assessedTable, editionOf, NO_FORMULAS } from '../../../assessed-table.ts';
import { atlasEdition } from '../../../atlas-edition.ts';
import { hasProgramme } from '../../../programmes.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';
import { bytesOf } from '../../formats/reading.ts';

function workbooksOf({ assessed, edition }: Parameters<typeof filesOf>[0]): Map<string, Uint8Array<ArrayBuffer>> {
  return new Map([...filesOf({ assessed, edition })].map(({ path, chunks }) => [path, bytesOf(chunks)]));
}

function filesOf({ assessed, edition }: Pick<ReturnType<typeof atlasEdition>, 'assessed' | 'edition'>) {
  const input = { assessed, edition, methodLog: [], formulas: NO_FORMULAS };
  return topicWorkbookFiles(input, observationBlocks(assessed));
}

const small = { assessed: assessedTable(), edition: editionOf() };
const sheetsOf = async (bytes: Uint8Array<ArrayBuffer> | undefined) => {
  const sheets = await readExcelFile(bytes?.buffer as ArrayBuffer);
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
};

describe('topicWorkbookFiles', () => {
  const files = workbooksOf(small);

  it('makes a workbook per topic and language, and one for what stands across topics', () => {
    expect([...files.keys()]).toEqual([
      'data/workbooks/bildung.xlsx',
      'data/workbooks/bildung-en.xlsx',
      'data/workbooks/uebergreifend.xlsx',
      'data/workbooks/uebergreifend-en.xlsx',
    ]);
  });

  it('begins with cover, contents and legends; every sheet has its title in A1', async () => {
    const sheets = await sheetsOf(files.get('data/workbooks/bildung.xlsx'));
    expect([...sheets.keys()]).toEqual(['Deckblatt', 'Inhalt', 'Spalten', 'Zeichen', 'quote']);
    expect([...sheets.values()].map((rows) => rows[0]?.[0])).toEqual([
      'Bildung – Sozialatlas, Ausgabe 2022',
      'Inhalt: ein Blatt je Indikator',
      'Spalten: was in den Tabellen steht',
      'Zeichen: was statt einer Zahl oder neben ihr steht',
      'Quote (%)',
    ]);
    const cover = sheets.get('Deckblatt')?.map(([line]) => line);
    expect(cover).toContain('Herausgegeben von: Amt, am 01.06.2022. Die neuesten Zahlen sind vom 31.12.2021.');
    expect(cover).toContain('Quelle: Quelle (Amt), CC0.');
    expect(cover).toContain('Entwurf: noch nicht freigegeben.');
  });

  it('shows the newest figures first, with counts, and marks instead of what is hidden', async () => {
    const rows = (await sheetsOf(files.get('data/workbooks/bildung.xlsx'))).get('quote') ?? [];
    const at = rows.findIndex(([cell]) => cell === 'Gebiet');
    expect(rows[at]).toEqual([
      ...['Gebiet', 'Code', 'Ebene', 'Zeit', 'Wert (%)', 'von (95 %)', 'bis (95 %)', 'Anzahl', 'Bezugsgröße'],
      ...['Rang', 'Klasse', 'Gliederung', 'Zeit (Kennung)'],
    ]);
    const line = (code: string, period: string) =>
      rows.find((row) => row[1] === code && row.at(-1) === period)?.slice(3, 11);
    expect(rows[at + 1]?.at(-1)).toBe('2021');
    expect(line('01', '2020')).toEqual(['2020', 12.5, 11.5, 13.5, 25, 200, 2, 2]);
    expect(line('02', '2021')).toEqual(['2021', '[c]', '[c]', '[c]', '[c]', 210, '[c]', '[c]']);
    // a class is made for the areas of one level: the district has none
    expect(line('K', '2021')).toEqual(['2021', 20.5, 19.5, 21.5, 205, 1000, 1, '[z]']);
  });

  it('speaks English in the English workbook', async () => {
    const sheets = await sheetsOf(files.get('data/workbooks/bildung-en.xlsx'));
    expect([...sheets.keys()]).toEqual(['Cover', 'Contents', 'Columns', 'Marks', 'quote']);
    expect(sheets.get('quote')?.some((row) => row[4] === 'Value (%)')).toBe(true);
  });

  it('names title, language and publisher, and makes each table a named one with a heading that stays in sight', () => {
    const parts = unzipSync(files.get('data/workbooks/bildung.xlsx') ?? new Uint8Array());
    const part = (path: string): string => new TextDecoder().decode(parts[path]);
    expect(part('docProps/core.xml')).toContain('<dc:title>Bildung – Sozialatlas, Ausgabe 2022</dc:title>');
    expect(part('docProps/core.xml')).toContain('<dc:language>de</dc:language>');
    expect(part('docProps/core.xml')).toContain('2022-06-01T00:00:00Z');
    expect(part('xl/tables/table5.xml')).toMatch(/displayName="Tabelle_quote" ref="A\d+:M\d+"/);
    expect(part('xl/worksheets/sheet5.xml')).toContain('state="frozen"');
    expect(Object.keys(parts).filter((path) => part(path).includes('mergeCell'))).toEqual([]);
  });

  it('keeps names that begin like a formula texts, even when somebody edits the cell', async () => {
    for (const name of ['=1+1', '+49 241', '-Mitte', '@SUM(A1)']) {
      const edition = atlasEdition({ firstName: name });
      const bytes = workbooksOf(edition).get('data/workbooks/bildung.xlsx');
      const sheets = await sheetsOf(bytes);
      expect(sheets.get('bi01')?.some(([cell]) => cell === name)).toBe(true);
      const parts = unzipSync(bytes ?? new Uint8Array());
      const part = (path: string): string => new TextDecoder().decode(parts[path]);
      expect(part('xl/worksheets/sheet5.xml')).not.toContain('<f');
      // a name stands once a year, in the style that keeps it a text
      expect(part('xl/worksheets/sheet5.xml').match(/<c r="A\d+" s="5" t="s">/g)).toHaveLength(5);
      const styles = part('xl/styles.xml').replace(/^.*<cellXfs[^>]*>|<\/cellXfs>.*$/gs, '');
      expect(styles.match(/<xf [^>]*>/g)?.[5]).toContain('quotePrefix="1"');
    }
  });

  it.skipIf(!hasProgramme('soffice'))(
    'opens in LibreOffice with all sheets and figures',
    () => {
      const folder = temporaryFolder();
      writeFileSync(join(folder, 'bildung.xlsx'), files.get('data/workbooks/bildung.xlsx') ?? '');
      const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const options = ['--headless', profile, '--convert-to', filter, '--outdir', folder];
      const run = spawnSync('soffice', [...options, join(folder, 'bildung.xlsx')], { timeout: 110_000 });
      expect(run.status).toBe(0);
      const sheet = readFileSync(join(folder, 'bildung-quote.csv'), 'utf8');
      expect(sheet).toMatch(/^Gebiet 01,01,raum,2020,12\.5,11\.5\d*,13\.5\d*,25,200,2,2,heute,2020$/m);
      expect(sheet).toMatch(/^Gebiet =03,=03,raum,2021,\[c\]/m);
    },
    120_000,
  );
});
