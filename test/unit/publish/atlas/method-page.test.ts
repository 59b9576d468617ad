import { describe, expect, it } from 'vitest';
import { publishAtlas } from '../../../../src/publish/atlas/atlas.ts';
import { atlasEdition } from '../../../atlas-edition.ts';
import { EMPTY_ASSETS } from '../../../empty-assets.ts';
import { METHOD_NOTES } from '../../../method-notes.ts';

const { assessed, edition } = atlasEdition();
const assets = { files: EMPTY_ASSETS, notes: METHOD_NOTES };
const pages = new Map(
  [...publishAtlas.files(assessed, edition, assets)].map(({ path, chunks }) => [path, [...chunks].join('')]),
);
const page = (path: string): string => pages.get(path) ?? expect.fail(`no page ${path}`);

describe('pages of method notes', () => {
  it('are there for each note, in its language, with a link from the methods', () => {
    expect(page('methode/wilson.html')).toContain('<strong>Formel.</strong>');
    expect(page('en/method/wilson.html')).toContain('<strong>Formula.</strong>');
    expect(page('methoden.html')).toContain('href="methode/wilson.html"');
    expect(page('en/methods.html')).toContain('href="../en/method/wilson.html"');
  });

  it('lead from one method note to another, where the edition carries it', () => {
    expect(page('methode/byar.html')).toContain('Wie <a href="../methode/wilson.html">Wilson</a>, nicht wie Fieller.');
    expect(page('en/method/byar.html')).toContain('<a href="../../en/method/wilson.html">Wilson</a>, unlike Fieller.');
  });

  it('let tables of texts scroll on their own, under a name', () => {
    expect(page('methode/byar.html')).toContain(
      'role="region" aria-label="Tabelle 1" tabindex="0"><table class="figures">',
    );
    expect(page('en/method/byar.html')).toContain('aria-label="Table 1"');
  });
});
