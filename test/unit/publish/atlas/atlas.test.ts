import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { publishedDocuments } from '../../../../src/core/documents.ts';
import { publishAtlas } from '../../../../src/publish/atlas/atlas.ts';
import { type AtlasEditionOptions, atlasEdition } from '../../../atlas-edition.ts';
import { EMPTY_ASSETS } from '../../../empty-assets.ts';
import { METHOD_NOTES } from '../../../method-notes.ts';

const ASSETS = { files: EMPTY_ASSETS, notes: METHOD_NOTES };

function pagesOf(options: AtlasEditionOptions = {}): Map<string, string> {
  const { assessed, edition } = atlasEdition(options);
  const files = new Map<string, string>();
  for (const file of publishAtlas.files(assessed, edition, ASSETS)) {
    expect(files.has(file.path), `two files ${file.path}`).toBe(false);
    // as pages are published: with the sizes of files
    const chunks = file.sized?.(() => 412_000) ?? file.chunks;
    files.set(file.path, [...chunks].map((chunk) => (typeof chunk === 'string' ? chunk : '')).join(''));
  }
  return files;
}

const site = pagesOf();
const pages = [...site].filter(([path]) => path.endsWith('.html'));
const page = (path: string): string => site.get(path) ?? expect.fail(`no page ${path}`);

describe('the atlas', () => {
  it('has every kind of page in both languages', () => {
    for (const path of [
      'index',
      'gebiete',
      'indikatoren',
      'gebietsgruppen',
      'zusammenhaenge',
      'vortrag',
      'eigenes-gebiet',
      'einfache-sprache',
      'glossar',
      'methoden',
      'downloads',
      'impressum',
      'datenschutz',
      'barrierefreiheit',
      'indikator/so01',
      'index/index-so',
      'gebiet/sozialraeume/region/r',
      'gebiet/sozialraeume/kommune/001',
      'gebiet/sozialraeume/sozialraum/al-1',
    ])
      expect(site.has(`${path}.html`), path).toBe(true);
    expect(pages.filter(([path]) => path.startsWith('en/')).length).toBe(pages.length / 2);
  });

  it('says of an area which are like it and how it stands beside those around', () => {
    const area = page('gebiet/sozialraeume/sozialraum/al-1.html');
    expect(area).toContain('<h2 id="similar">Gebiete wie dieses</h2>');
    expect(area).toContain('<h2 id="surroundings">Umgebung</h2>');
    expect(page('gebiet/sozialraeume/sozialraum/al-3.html')).toContain(
      'Dieses Gebiet wird nicht verglichen: weniger als 300 Menschen',
    );
    expect(page('indikator/so01.html')).toContain('<h2 id="pattern">Räumliches Muster</h2>');
    expect(page('index/index-so.html')).toContain('<h2 id="pattern">');
    expect(page('index/index-so.html')).toContain('<h2 id="joins">');
    expect(page('indikator/so01.html')).toContain('<summary>Gebiet für Gebiet als Tabelle</summary>');
  });

  it('says beside correlations that areas are not persons', () => {
    expect(page('zusammenhaenge.html')).toContain('<strong>Gebiete sind keine Menschen.</strong>');
    expect(page('zusammenhaenge.html')).toContain('<table class="figures matrix">');
    expect(page('en/correlations.html')).toContain('<strong>Areas are not persons.</strong>');
  });

  it('puts region and municipalities side by side, and leads there from lists and indicators', () => {
    const uneven = page('ungleiche-verteilung.html');
    expect(uneven).toContain('<h3 id="spread-sozialraeume-so01">');
    expect(uneven).toContain('<strong>Kleine Gebiete sehen schon durch Zufall ungleich aus.</strong>');
    expect(page('en/uneven-spread.html')).toContain('<strong>Small areas look unequal by chance alone.</strong>');
    expect(page('indikatoren.html')).toContain('href="ungleiche-verteilung.html"');
    expect(page('indikator/bi01.html')).toContain('href="../ungleiche-verteilung.html#spread-sozialraeume-bi01"');
    expect(page('gebiet/sozialraeume/kommune/001.html')).toContain('<h2 id="inequality">');
  });

  it('offers to compare areas that have a page, with links for those without the script', () => {
    const area = page('gebiet/sozialraeume/sozialraum/al-1.html');
    expect(area).toContain('data-atlas="comparison" data-level="sozialraeume-sozialraum" data-code="AL 1"');
    expect(area).toMatch(
      /<div data-atlas="comparison".*<ul class="links-inline"><li><a href="[^"]*kommune\/001.html">/,
    );
    expect(page('gebiet/sozialraeume/region/r.html')).not.toContain('data-atlas="comparison"');
    expect(page('data/atlas/areas/sozialraeume-sozialraum/al-1.js')).toContain(
      'receive("areas/sozialraeume-sozialraum/AL 1"',
    );
    expect(page('data/atlas/indicators.js')).toContain(
      '"pages":{"de":"indikator/so01.html","en":"en/indicator/so01.html"}',
    );
  });

  it('makes the same bytes twice', () => {
    expect([...pagesOf()]).toEqual([...site]);
  });

  it('is valid HTML on every page', () => {
    // A region that scrolls by itself is a div with role: a section would be one more landmark for nothing.
    const checker = new HtmlValidate({
      extends: ['html-validate:recommended'],
      elements: ['html5'],
      rules: { 'prefer-native-element': 'off' },
    });
    for (const [path, text] of pages) {
      const report = checker.validateStringSync(text, path);
      const messages = report.results.flatMap((result) =>
        result.messages.map((message) => `${path}: ${message.message}`),
      );
      expect(messages).toEqual([]);
    }
  });

  it('has no dead link between its own files', () => {
    const ids = new Map(
      pages.map(([path, text]) => [path, new Set([...text.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]))]),
    );
    const elsewhere = new Set(publishedDocuments(atlasEdition().edition.config).map(({ path }) => path));
    for (const [path, text] of pages) {
      for (const [, address = ''] of text.matchAll(/(?:href|src)="([^"]+)"/g)) {
        if (/^(https?:|mailto:|data:)/.test(address)) continue;
        const target = new URL(address, `http://a/${path}`);
        const file = decodeURI(target.pathname.slice(1));
        if (elsewhere.has(file) || file.startsWith('data/') || file === 'manifest.json') continue;
        expect(site.has(file), `${path} → ${address}`).toBe(true);
        if (target.hash !== '') expect(ids.get(file)?.has(target.hash.slice(1)), `${path} → ${address}`).toBe(true);
      }
    }
  });

  it('carries its policy, no inline style and no inline script on any page', () => {
    for (const [path, text] of pages) {
      expect(text, path).toContain("default-src 'none'; connect-src 'self'; script-src 'self'");
      expect(text, path).not.toMatch(/ style="|<style|<script>|onclick=|javascript:/);
    }
  });

  it('names its other language where people see it, never by a relative address that search engines refuse', () => {
    for (const [path, text] of pages) {
      expect(text, path).not.toContain('rel="alternate"');
      expect(text, path).toMatch(/<a href="[^"]+" lang="(de|en)" hreflang="\1">/);
    }
  });

  it('says on every page that it is a draft and that its figures are invented', () => {
    for (const [, text] of pages) expect(text.match(/class="banner banner-/g)).toHaveLength(2);
    for (const [path, text] of pagesOf({ state: 'released' }))
      if (path.endsWith('.html')) expect(text).not.toMatch(/banner-(?:draft|preview)/);
  });

  it('says on every page of a preview that nobody tried to work out what is hidden, and on no other', () => {
    for (const [path, text] of pages) expect(text, path).not.toContain('banner-preview');
    for (const [path, text] of pagesOf({ state: 'preview' })) {
      if (!path.endsWith('.html')) continue;
      const words = path.startsWith('en/')
        ? 'Preview – not yet checked for what could be worked out from it'
        : 'Vorschau – noch nicht auf Rückrechenbarkeit geprüft';
      const label = path.startsWith('en/') ? 'State of this edition' : 'Stand dieser Ausgabe';
      expect(text, path).toContain(
        `<section class="banners" aria-label="${label}"><p class="banner banner-preview">${words}`,
      );
    }
  });

  it('has one h1 per page and skips no heading level', () => {
    for (const [path, text] of pages) {
      const levels = [...text.matchAll(/<h([1-6])[\s>]/g)].map((match) => Number(match[1]));
      expect(
        levels.filter((level) => level === 1),
        path,
      ).toHaveLength(1);
      levels.forEach((level, index) => {
        expect(level, path).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
      });
    }
  });
});

describe('a figure of the atlas', () => {
  const cells = [
    ...page('indikator/so01.html').matchAll(
      /<td class="number" data-series="so01" data-area="([^"]+)" data-period="([^"]+)" data-measure="value" data-value="([^"]*)">(.*?)<\/td>/g,
    ),
  ];

  it('carries the place and the raw number by which it can be compared', () => {
    const { assessed } = atlasEdition();
    const { areas } = assessed.table.areas;
    const column = assessed.table.indicators[2]?.periods.at(-1);
    expect(cells).toHaveLength(areas.length);
    for (const [, area = '', period, value] of cells) {
      const index = areas.findIndex((each) => `${each.scheme}/${each.code}` === area);
      const number = column?.value.values[index] ?? Number.NaN;
      expect(period).toBe('2021-12-31');
      expect(value).toBe(Number.isNaN(number) ? '' : String(number));
    }
  });

  it('that is hidden is a mark with a word, never a zero and never blank', () => {
    const hidden = cells.filter(([, , , value]) => value === '');
    expect(hidden.length).toBeGreaterThan(0);
    for (const [, , , , text] of hidden)
      expect(text).toMatch(/^<span class="mark" aria-hidden="true">\[[cx]\]<\/span><span class="kern-sr-only">\p{L}+/u);
    expect(page('indikator/so01.html')).toContain('Ein fehlender Wert ist nie eine Null.');
  });
});

describe('an atlas of an unusual region', () => {
  it('shows hostile names as text', () => {
    const hostile = pagesOf({ firstName: '<script>alert(1)</script>"\' onload=x' });
    for (const [path, text] of hostile)
      if (path.endsWith('.html')) expect(text, path).not.toMatch(/<script>alert|" onload/);
    expect(hostile.get('gebiete.html')).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(hostile.get('data/atlas/areas.js')).not.toContain('</script>');
  });

  it('can consist of one single area', () => {
    const single = pagesOf({ sizes: [1] });
    expect(single.get('index.html')).toContain('<h1>');
    expect(single.get('gebiet/sozialraeume/sozialraum/al-1.html')).toContain('AL 1');
  });

  it('can be without shapes: then tables stand alone and the page says so', () => {
    const without = pagesOf({ hasShapes: false });
    expect(without.get('indikator/so01.html')).toContain('Für die Sozialräume liegen keine Grenzen vor');
    expect(without.get('index.html')).toContain('Für diese Region liegen keine Grenzen vor.');
  });

  it('drawn from data has no page per area, and no link to one', () => {
    const fromData = pagesOf({ pages: 'from-data' });
    expect([...fromData.keys()].filter((path) => path.includes('gebiet/') || path.includes('area/'))).toEqual([]);
    for (const [path, text] of fromData)
      if (path.endsWith('.html')) expect(text, path).not.toMatch(/href="[^"]*(gebiet|area)\//);
  });

  it('in one language alone offers no other', () => {
    const german = pagesOf({ languages: ['de'] });
    expect([...german.keys()].some((path) => path.startsWith('en/'))).toBe(false);
    expect(german.get('index.html')).not.toContain('hreflang');
  });
});

describe('the texts of the office', () => {
  const texts = [
    { id: 'imprint', language: 'de', markdown: '# Impressum\n\n## Anschrift\n\nRathausplatz <b>1</b>' },
    { id: 'privacy', language: 'de', markdown: 'Wir speichern nichts.' },
    { id: 'privacy', language: 'en', markdown: 'We store nothing.' },
  ] as const;
  const withTexts = pagesOf({ texts: [...texts] });

  it('stand on their page below its one title, with foreign markup shown as text', () => {
    const imprint = withTexts.get('impressum.html') ?? '';
    expect(imprint).toContain('<h2>Anschrift</h2>');
    expect(imprint).toContain('Rathausplatz &lt;b&gt;1');
  });

  it('appear in German, marked as German and with a note, where they are not translated', () => {
    const imprint = withTexts.get('en/imprint.html') ?? '';
    expect(imprint).toContain('This text by the office has not been translated');
    expect(imprint).toContain('<div class="office-text" lang="de">');
    expect(withTexts.get('en/privacy.html')).toContain('We store nothing.');
  });

  it('that the office has not supplied are said to be missing, with a contact', () => {
    const statement = withTexts.get('barrierefreiheit.html') ?? '';
    expect(statement).toContain('noch keine Erklärung zur Barrierefreiheit geliefert');
    expect(statement).toContain('mailto:sozialplanung@musterregion.example');
  });
});
