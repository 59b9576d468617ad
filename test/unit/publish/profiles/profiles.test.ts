import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../../../src/core/documents.ts';
import { loadTypesetter } from '../../../../src/platform/typesetting/typesetter.ts';
import { publishAtlas } from '../../../../src/publish/atlas/atlas.ts';
import { areaChapter } from '../../../../src/publish/chapters/area-chapter.ts';
import { makeBook } from '../../../../src/publish/chapters/book.ts';
import { partText } from '../../../../src/publish/chapters/figure-text.ts';
import { profileAreas, profilePath } from '../../../../src/publish/chapters/profile-areas.ts';
import { publishProfiles } from '../../../../src/publish/profiles/profiles.ts';
import { type AtlasEditionOptions, atlasEdition } from '../../../atlas-edition.ts';
import { EMPTY_ASSETS } from '../../../empty-assets.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

const typeset = await loadTypesetter();

function given(options: AtlasEditionOptions = {}) {
  const { assessed, edition: plain } = atlasEdition(options);
  const publish = { ...plain.config.publish, documents: ['profiles' as const] };
  const edition = { ...plain, config: { ...plain.config, publish } };
  const all = [...publishProfiles(assessed, edition, typeset)];
  const files = all.filter(({ path }) => path.includes('/sozialraum/'));
  return { book: makeBook(assessed, edition), assessed, edition, files };
}
const whole = given();

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

describe('profiles', () => {
  it('are a file for each area of the lowest level, and none where the edition wants none', () => {
    const areas = profileAreas(whole.book);
    expect(areas.length).toBe(17);
    expect(whole.files.map(({ path }) => path)).toEqual(areas.map((area) => profilePath(whole.book, area, 'de')));
    expect(whole.files[0]?.path).toBe('profil/sozialraeume/sozialraum/al-1.pdf');
    const { assessed, edition } = atlasEdition();
    expect([...publishProfiles(assessed, edition, typeset)]).toEqual([]);
    expect(profileAreas(makeBook(assessed, edition))).toEqual([]);
  });

  it('are made in English too where that is asked for, beside the German ones or alone', async () => {
    const { assessed, edition: plain } = atlasEdition();
    const made = (documents: DocumentKind[]) => {
      const edition = { ...plain, config: { ...plain.config, publish: { ...plain.config.publish, documents } } };
      return [...publishProfiles(assessed, edition, typeset)];
    };
    const english = made(['profiles-english']);
    expect(english.length).toBe(made(['profiles']).length);
    expect(made(['profiles', 'profiles-english']).length).toBe(2 * english.length);
    expect(english.every(({ path }) => path.startsWith('en/profile/sozialraeume/'))).toBe(true);
    for (const one of [english[0], english.at(-1)]) {
      const bytes = await one!.content();
      expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/Lang ?\(en/);
      expect(readText(bytes) ?? 'In brief').toContain('In brief');
    }
  });

  it('are tagged: title, language, headings, alternatives of drawings, heads of tables, bookmarks', async () => {
    const raw = Buffer.from(await whole.files[0]!.content()).toString('latin1');
    for (const expected of ['/Marked true', '/DisplayDocTitle true', '/Outlines', '/Scope /Column'])
      expect(raw).toContain(expected);
    expect(raw).toMatch(/\/Lang ?\(de/);
    for (const kind of ['H1', 'H2', 'TH', 'TD', 'Figure']) expect(raw).toContain(`/S /${kind}`);
    expect(raw.match(/\/S \/Figure/g)!.length).toBe(raw.match(/\/Alt /g)!.length);
  });

  it('print every value of the area as the table has it, and a mark where none is shown', async ({ skip }) => {
    let [compared, marked] = [0, 0];
    for (const [at, area] of profileAreas(whole.book).slice(0, 6).entries()) {
      const text = readText(await whole.files[at]!.content());
      if (text === null) return skip('needs pdftotext');
      expect(text).not.toMatch(/undefined|NaN|\[object/);
      expect(text).toContain('In Kürze');
      for (const row of areaChapter(whole.book, area).topics.flatMap((block) => block.rows)) {
        const told = partText('de', row.view, row.figure, 'value');
        expect(text.split(/\s+/), `${area} ${row.view.definition.id}`).toContain(told.split(' ')[0]);
        if (row.figure.value === null) marked++;
        else compared++;
      }
    }
    expect(compared).toBeGreaterThan(20);
    expect(marked).toBeGreaterThan(0);
  });

  it('are reached from the page of their area', () => {
    const { assessed, edition } = whole;
    const files = EMPTY_ASSETS;
    const linked = [...publishAtlas.files(assessed, edition, { files, notes: [] })].flatMap(({ path, chunks }) => {
      const found =
        path.endsWith('.html') && /href="[^"]*(profil\/[^"/]*\/sozialraum\/[^"]*)"/.exec([...chunks].join(''))?.[1];
      return found ? [found] : [];
    });
    expect(new Set(linked)).toEqual(new Set(whole.files.map(({ path }) => path)));
  });

  it('do without shapes, and are the same files every time', async () => {
    const { files } = given({ hasShapes: false });
    expect((await files[0]!.content()).length).toBeGreaterThan(1000);
    expect(Buffer.compare(await given().files[0]!.content(), await whole.files[0]!.content())).toBe(0);
  });
});
