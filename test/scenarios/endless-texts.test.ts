import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/formats/markdown.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { renderFinding } from '../../src/locale/finding-text.ts';
import { memoryEffects } from '../memory-effects.ts';
import { type Files, replace, setCell } from './broken-workspace.ts';
import { goodWorkspace } from './good-workspace.ts';

/** Nearly as long as a cell may be: what tries every way to read such a text never ends. */
const LENGTH = 90_000;
const ENDLESS: Readonly<Record<string, string>> = {
  digits: '1'.repeat(LENGTH),
  footnotes: `1${'¹'.repeat(LENGTH)}x`,
  'footnotes in brackets': `1${' 1)'.repeat(LENGTH / 3)}x`,
  blanks: `1${' '.repeat(LENGTH)}x`,
  thousands: `1${'.234'.repeat(LENGTH / 4)}x`,
  brackets: '('.repeat(LENGTH),
  hashes: `${'#'.repeat(LENGTH)}x`,
  words: `weniger als${' '.repeat(LENGTH)}x`,
};

const PLACES: Readonly<Record<string, (files: Files, text: string) => void>> = {
  value: (files, text) => setCell(files, 'sources/residents.csv', [3, 2, text]),
  area: (files, text) => setCell(files, 'sources/residents.csv', [3, 0, text]),
  period: (files, text) => setCell(files, 'sources/residents.csv', [3, 1, text]),
  heading: (files, text) => setCell(files, 'sources/residents.csv', [1, 3, text]),
  group: (files, text) => setCell(files, 'sources/benefits.csv', [3, 3, text]),
  code: (files, text) => replace(files, 'areas/areas.csv', ['A03;', `"${text}";`]),
  kind: (files, text) => replace(files, 'catalogue/indicators.csv', [';share;', `;"${text}";`]),
  setting: (files, text) => replace(files, 'sources/residents.yaml', ['Rule: plain', `Rule: ${JSON.stringify(text)}`]),
  file: (files, text) => replace(files, 'sources/residents.yaml', ['residents.csv', JSON.stringify(text)]),
};

describe('Texts without end', () => {
  for (const [place, put] of Object.entries(PLACES)) {
    it(`are refused as ${place} at once, in words that fit a screen`, async () => {
      for (const text of Object.values(ENDLESS)) {
        const files = goodWorkspace();
        put(files, text);
        const { findings, workspace } = await ingest(memoryEffects(files));
        expect(workspace).toBeNull();
        for (const finding of findings) expect(renderFinding(finding, 'de').length).toBeLessThan(2000);
      }
    }, 10_000);
  }

  it('are no trap for the texts of an office either', () => {
    for (const text of [...Object.values(ENDLESS), '*'.repeat(LENGTH), '['.repeat(LENGTH), '*a '.repeat(LENGTH / 3)]) {
      expect(renderMarkdown(text).length).toBeGreaterThan(0);
    }
  }, 10_000);
});
