import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadTypesetter } from '../../../../src/platform/typesetter.ts';
import { publishReport } from '../../../../src/publish/report/report.ts';
import { atlasEdition } from '../../../atlas-edition.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

const texts = [
  { id: 'preface', language: 'de', markdown: '# Vorwort\n\nLiebe **Leserinnen** #und *Leser*\n\n- eins\n- zwei' },
] as const;
const files = new Map<string, Uint8Array>();

beforeAll(async () => {
  const { assessed, edition } = atlasEdition({ texts, state: 'draft' });
  const typeset = await loadTypesetter();
  for (const { path, chunks } of publishReport(assessed, edition, typeset)) {
    const [bytes] = chunks;
    if (bytes instanceof Uint8Array) files.set(path, bytes);
  }
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
    expect(readText('bericht-en.pdf')).toContain('How to read this report');
  });

  it('is the same file every time', async () => {
    const { assessed, edition } = atlasEdition({ texts, state: 'draft' });
    const [first] = publishReport(assessed, edition, await loadTypesetter());
    expect(Buffer.compare([...first!.chunks][0] as Uint8Array, files.get('bericht.pdf')!)).toBe(0);
  });
});
