import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadTypesetter } from '../../../../src/platform/typesetting/typesetter.ts';
import { publishAtlas } from '../../../../src/publish/atlas/atlas.ts';
import { makeBook } from '../../../../src/publish/chapters/book.ts';
import { partText } from '../../../../src/publish/chapters/figure-text.ts';
import { heatMapOf } from '../../../../src/publish/chapters/heat-map.ts';
import { areasWithin, municipalProfileAreas, profilePath } from '../../../../src/publish/chapters/profile-areas.ts';
import { publishProfiles } from '../../../../src/publish/profiles/profiles.ts';
import { type AtlasEditionOptions, atlasEdition } from '../../../atlas-edition.ts';
import { EMPTY_ASSETS } from '../../../empty-assets.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

const typeset = await loadTypesetter();

function given(options: AtlasEditionOptions = {}) {
  const { assessed, edition: plain } = atlasEdition(options);
  const publish = { ...plain.config.publish, documents: ['profiles' as const] };
  const edition = { ...plain, config: { ...plain.config, publish } };
  const book = makeBook(assessed, edition);
  const paths = municipalProfileAreas(book).map((area) => profilePath(book, area, 'de'));
  const files = [...publishProfiles(assessed, edition, typeset)].filter(({ path }) => paths.includes(path));
  return { book, assessed, edition, files };
}
const whole = given({
  texts: [{ id: 'municipality-001', language: 'de', markdown: '# Althain\n\nWir haben das Haus am Markt eröffnet.' }],
});

/** Text of a file as poppler reads it; null where the machine has none. */
function readText(bytes: Uint8Array): string | null {
  const file = join(temporaryFolder(), 'x.pdf');
  writeFileSync(file, bytes);
  try {
    return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
const made = await Promise.all(whole.files.map((file) => file.content()));
const texts = made.map(readText);

describe('profiles of municipalities', () => {
  it('are a file for each municipality, and none where areas lie right below the region', () => {
    expect(whole.files.map(({ path }) => path)).toEqual(
      ['001', '002', '003'].map((code) => `profil/sozialraeume/kommune/${code}.pdf`),
    );
    const { assessed, edition } = atlasEdition();
    expect(municipalProfileAreas(makeBook(assessed, edition))).toEqual([]);
  });

  it('compare the areas of the municipality and no others', ({ skip }) => {
    for (const [at, municipality] of municipalProfileAreas(whole.book).entries()) {
      const text = texts[at];
      if (typeof text !== 'string') return skip('needs pdftotext');
      expect(text).not.toMatch(/undefined|NaN|\[object/);
      const own = areasWithin(whole.book, municipality);
      expect(own.length).toBe([8, 5, 4][at]);
      for (const area of own) expect(text).toContain(whole.book.areas.areas[area]!.code);
    }
    expect(texts[1]).not.toMatch(/AL \d/);
  });

  it('print every value of the heat map as the table has it, with a sign only where it surely differs', ({ skip }) => {
    let [hidden, signed, plain] = [0, 0, 0];
    for (const [at, municipality] of municipalProfileAreas(whole.book).entries()) {
      const text = texts[at];
      if (typeof text !== 'string') return skip('needs pdftotext');
      const words = text.split(/[\s\u00a0]+/);
      const parts = areasWithin(whole.book, municipality);
      const topics = heatMapOf(whole.book, { parts, above: [municipality, 0] });
      for (const { view, cells } of topics.flatMap(({ rows }) => rows))
        for (const { figure, side } of cells) {
          const told = partText('de', view, figure, 'value');
          expect(words, view.definition.id).toContain(told.split(' ')[0]);
          if (figure.value === null) hidden++;
          else if (side === null) plain++;
          else signed++;
          // one that may be chance has no side
          if (figure.holds === false) expect(side).toBeNull();
        }
      expect(text.match(/[▴▾]/g)!.length).toBeGreaterThan(2);
    }
    expect(Math.min(hidden, signed, plain)).toBeGreaterThan(2);
  });

  it('say what they compare with what, name the areas that moved, and what a high value means', ({ skip }) => {
    const [text] = texts;
    if (typeof text !== 'string') return skip('needs pdftotext');
    for (const words of ['vor fünf Jahren', 'gestiegen in', 'mehr Belastung', 'ohne Wertung', '(2017)'])
      expect(text.replace(/\s+/g, ' ')).toContain(words);
    expect(text).toContain('Was diese Zahlen nicht sagen');
    expect(text).toContain('weniger als 300 Menschen');
  });

  it('hold the text of the municipality that wrote one, below its own heading', ({ skip }) => {
    if (typeof texts[0] !== 'string') return skip('needs pdftotext');
    expect(texts[0]).toContain('Aus Sicht der Kommune');
    expect(texts[0]).toContain('Wir haben das Haus am Markt eröffnet.');
    expect(texts[1]).not.toContain('Aus Sicht der Kommune');
  });

  it('are tagged: title, language, headings, alternatives of drawings, heads of tables', () => {
    const raw = Buffer.from(made[0]!).toString('latin1');
    for (const expected of ['/Marked true', '/DisplayDocTitle true', '/Outlines', '/Scope /Column'])
      expect(raw).toContain(expected);
    for (const kind of ['H1', 'H2', 'TH', 'TD', 'Figure']) expect(raw).toContain(`/S /${kind}`);
    expect(raw.match(/\/S \/Figure/g)!.length).toBe(raw.match(/\/Alt /g)!.length);
  });

  it('are reached from the page of the municipality and from the downloads', () => {
    const { assessed, edition } = whole;
    const files = EMPTY_ASSETS;
    const pages = [...publishAtlas.files(assessed, edition, { files, notes: [] })].filter(({ path }) =>
      path.endsWith('.html'),
    );
    for (const { path } of whole.files) {
      const linking = pages.filter(({ chunks }) => [...chunks].join('').includes(`${path}"`)).map((page) => page.path);
      expect(linking.length, path).toBe(4);
    }
  });

  it('do without shapes and stay the same files', async () => {
    const { files } = given({ hasShapes: false });
    expect((await files[0]!.content()).length).toBeGreaterThan(1000);
    expect(Buffer.compare(await given().files[1]!.content(), await whole.files[1]!.content())).toBe(0);
  });
});
