import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../../src/core/workspace.ts';
import { publishAtlas } from '../../../../src/publish/atlas/atlas.ts';
import { escapeText } from '../../../../src/publish/atlas/html.ts';
import { makeBook } from '../../../../src/publish/chapters/book.ts';
import { deckContext, deckMaterial } from '../../../../src/publish/chapters/deck/deck-material.ts';
import { regionDeck } from '../../../../src/publish/chapters/deck/region-deck.ts';
import { atlasEdition } from '../../../atlas-edition.ts';

const { assessed, edition } = atlasEdition();

/** A page of the atlas of an edition. */
function page(path: string, of: Edition = edition): string {
  const files = new Map(['atlas.css', 'map.js'].map((name) => [name, new Uint8Array(1)]));
  for (const file of publishAtlas.files(assessed, of, { files, notes: [] }))
    if (file.path === path) return [...file.chunks].join('');
  return expect.fail(`no page ${path}`);
}

describe('pages that tell an edition', () => {
  it('says of every area the most important in plain words, with the way to the page in plain words', () => {
    const text = page('gebiet/sozialraeume/sozialraum/al-1.html');
    const box = /<section class="box plain-words">.*?<\/section>/s.exec(text)?.[0] ?? '';
    expect(box).toMatch(/<h2 id="plain">In einfachen Worten<\/h2><p>Am 31\.12\.2021 lebten hier/);
    expect(box).toContain('href="../../../einfache-sprache.html"');
    expect(page('en/area/sozialraeume/sozialraum/al-1.html')).toContain('>In plain words</h2>');
  });

  it('says the most important in plain words, and the own text of the office in easy language before it', () => {
    const plain = page('einfache-sprache.html');
    const words = plain.slice(plain.indexOf('<main'), plain.indexOf('</main>'));
    expect(words).toMatch(/In der ganzen Region: (?:ungefähr )?\d+ von 100\./);
    // the exact figure stands beside it, with its unit
    expect(words).toMatch(/Die genaue Zahl, [^<]*<span[^>]*>\d+,\d<\/span>\u202f%/);
    expect(words.match(/data-measure="value"/g)!.length).toBeGreaterThan(2);
    for (const [, sentence] of words.matchAll(/<p>([^<]*)<\/p>/g))
      expect(sentence!.split(' ').length, sentence).toBeLessThan(22);
    expect(words).not.toContain('In Leichter Sprache');
    expect(page('index.html')).toContain('href="einfache-sprache.html"');
    const own = { id: 'easy-language', language: 'de' as const, markdown: '# Titel\n\nDas ist leicht.' };
    const told = { ...edition, texts: [...edition.texts, own] };
    expect(page('einfache-sprache.html', told)).toContain('Das ist leicht.');
    // a text in another language is no help
    expect(page('en/plain-language.html', told)).not.toContain('Das ist leicht.');
  });

  it('has the slides of the presentation as a page, with their figures as the table has them', () => {
    const { slides } = regionDeck(deckContext(deckMaterial(makeBook(assessed, edition)), 'de', 0));
    const talk = page('vortrag.html');
    for (const { title } of slides) expect(talk).toContain(`>${escapeText(title)}</h2>`);
    expect(talk.match(/<section class="slide/g)?.length).toBe(slides.length + 2);
    const cited = slides.flatMap((slide) => slide.cited);
    expect(talk.match(/<span data-series="[^"]+" data-area="[^"]+"/g)?.length).toBe(cited.length);
    // nothing of what is not shown but its mark
    for (const [, value, text] of talk.matchAll(/data-value="([^"]*)">(.*?)<\/li>/g))
      expect(value === '').toBe(!/\d/.test(text!));
    expect(page('index.html')).toContain('href="vortrag.html"');
  });
});
