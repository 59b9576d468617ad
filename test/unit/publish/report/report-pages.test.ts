import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildEdition } from '../../../../src/pipeline.ts';
import { nodeEffects } from '../../../../src/platform/effects.ts';
import { loadTypesetter } from '../../../../src/platform/typesetting/typesetter.ts';
import { publishReport } from '../../../../src/publish/report/report.ts';
import { type PdfPage, pdfDrawings, pdfPages } from '../../../pdf-pages.ts';

/** A page with fewer lines holds the rest of something that belongs to the page before. */
const FEWEST_LINES = 6;
/** Headings are set larger than text, and leads larger than these. */
const HEADING_SIZES = [10.5, 14, 20];
/** Ground between the margins of A4, in points: left, bottom, right, top. */
const GROUND = [51, 56, 545, 774] as const;
const ROUNDING = 0.5;

let bytes: Uint8Array;
let pages: readonly PdfPage[] = [];

beforeAll(async () => {
  const effects = nodeEffects({ workspace: resolve('examples/musterregion'), dataFolder: null, progress: () => {} });
  const options = { state: 'draft', version: () => 1, earlier: [], toolVersion: 'test' } as const;
  const { edition } = await buildEdition(effects, options);
  const { assessed, edition: plain } = edition!.publication;
  const publish = { ...plain.config.publish, documents: ['report' as const] };
  const config = { ...plain.config, publish };
  const [report] = publishReport(assessed, { ...plain, config }, await loadTypesetter());
  bytes = await report!.content();
  pages = pdfPages(bytes);
}, 240_000);

const lastOf = ({ lines }: PdfPage) => lines.at(-1)!;

describe('the pages of the report of the example region', () => {
  it('end sentences with one full stop', () => {
    const texts = pages.flatMap(({ lines }) => lines.map(({ text }) => text));
    expect(texts.filter((text) => /[^.]\.\.(?!\.)/.test(text))).toEqual([]);
  });

  it('are as many as a report has', () => {
    expect(pages.length).toBeGreaterThan(150);
    expect(pages.length).toBeLessThanOrEqual(300);
  });

  it('hold more than a note or what is left of a table', () => {
    const empty = pages.filter(({ lines }) => lines.length < FEWEST_LINES);
    expect(empty.map(({ number, lines }) => [number, lines.map(({ text }) => text)])).toEqual([]);
  });

  it('end neither with a heading nor with the caption of a table', () => {
    const isHeading = (page: PdfPage): boolean =>
      HEADING_SIZES.some((size) => Math.abs(size - lastOf(page).size) < 0.01) ||
      /^Tabelle \d+ ·/.test(lastOf(page).text);
    expect(pages.filter(isHeading).map((page) => [page.number, lastOf(page).text])).toEqual([]);
  });

  it('hold all of their drawings', () => {
    const drawings = pdfDrawings(bytes);
    expect(drawings.length).toBeGreaterThan(150);
    const [left, bottom, right, top] = GROUND;
    const cut = drawings.filter(
      ([x1 = 0, y1 = 0, x2 = 0, y2 = 0]) =>
        x1 < left - ROUNDING || y1 < bottom - ROUNDING || x2 > right + ROUNDING || y2 > top + ROUNDING,
    );
    expect(cut).toEqual([]);
  });
});
