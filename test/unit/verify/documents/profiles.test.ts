import { beforeAll, describe, expect, it } from 'vitest';
import { loadTypesetter } from '../../../../src/platform/typesetting/typesetter.ts';
import { publishAtlas } from '../../../../src/publish/atlas/atlas.ts';
import { publishOpenData } from '../../../../src/publish/open-data/open-data.ts';
import { publishProfiles } from '../../../../src/publish/profiles/profiles.ts';
import { ATLAS_INDICATORS_PATH } from '../../../../src/verify/data/indicator-list.ts';
import { verifyDocuments } from '../../../../src/verify/documents/verify-documents.ts';
import { verify } from '../../../../src/verify/verify.ts';
import { NO_FORMULAS } from '../../../assessed-table.ts';
import { atlasEdition } from '../../../atlas-edition.ts';
import { bytesOf, list, published } from '../publication.ts';

const files = new Map<string, Uint8Array>();

beforeAll(async () => {
  const { assessed, edition: plain } = atlasEdition();
  const publish = { ...plain.config.publish, documents: ['profiles' as const, 'profiles-english' as const] };
  const edition = { ...plain, config: { ...plain.config, publish } };
  const input = { assessed, edition, methodLog: [], formulas: NO_FORMULAS };
  for (const { path, chunks } of publishOpenData(input)) files.set(path, bytesOf(chunks));
  // English names of indicators stand in the list of the atlas alone
  for (const { path, chunks } of publishAtlas.files(assessed, edition, { files: new Map(), notes: [] }))
    if (path === ATLAS_INDICATORS_PATH) files.set(path, bytesOf(chunks));
  for (const { path, content } of publishProfiles(assessed, edition, await loadTypesetter()))
    files.set(path, await content());
});

/** What is found in profiles, with a line of observations.csv changed: then they say something else. */
async function found(change: (line: string) => string): Promise<readonly string[]> {
  const changed = new Map(files);
  const lines = new TextDecoder().decode(files.get('data/observations.csv')).split('\n');
  changed.set('data/observations.csv', new TextEncoder().encode(lines.map(change).join('\n')));
  list(changed);
  // a verdict names a few of the files alone
  const { breaches } = await verifyDocuments(published(changed));
  return breaches.map(({ code, file, areaCode }) => `${code} ${file} ${areaCode}`);
}

const PLACE = 'sozialraeume,AL 1,sozialraum,2021-12-31,so01,';

describe('profiles as they were set', () => {
  it('show what the table shows', async () => {
    expect(await found((line) => line)).toEqual([]);
    list(files);
    const without = new Map([...files].filter(([path]) => !path.endsWith('.pdf')));
    list(without);
    const [all, rest] = [await verify(published(files)), await verify(published(without))];
    // a value of its own and one beside it, at least, on every profile
    const profiles = files.size - without.size;
    expect(all.comparedFigures - rest.comparedFigures).toBeGreaterThanOrEqual(2 * profiles);
  });

  it('are caught where one of their figures is another one', async () => {
    const differs = await found((line) => (line.startsWith(PLACE) ? line.replace(/(,%,)(\d)/, '$19$2') : line));
    expect(differs).toContain('verify-figure-differs profil/sozialraeume/sozialraum/al-1.pdf AL 1');
    expect(differs).toContain('verify-figure-differs en/profile/sozialraeume/sozialraum/al-1.pdf AL 1');
    // the heat map of its municipality
    expect(differs).toContain('verify-figure-differs profil/sozialraeume/kommune/001.pdf AL 1');
  });

  it('are caught where they show what is hidden', async () => {
    const hide = (line: string): string =>
      line
        .split(',')
        .map((cell, at) => (at === 8 ? 'hidden' : at > 6 && at !== 10 ? '' : cell))
        .join(',');
    const told = await found((line) => (line.startsWith(PLACE) ? hide(line) : line));
    expect(told).toContain('verify-hidden-figure profil/sozialraeume/sozialraum/al-1.pdf AL 1');
    expect(told).toContain('verify-hidden-figure profil/sozialraeume/kommune/001.pdf AL 1');
  });
});
