import { type AreaTable, levelId } from '../../core/area.ts';
import { codeSlug } from '../../core/slug.ts';
import { LANGUAGES, type Language } from '../../locale/language.ts';

/** A page of the atlas, whatever its language. */
export type Page =
  | { readonly kind: 'indicator' | 'index' | 'typology' | 'method'; readonly id: string }
  | { readonly kind: 'area'; readonly area: number }
  | { readonly kind: PlainPage };

/** Pages that exist once. */
export type PlainPage = (typeof PLAIN_PAGES)[number];

export const PLAIN_PAGES = [
  'start',
  'areas',
  'indicators',
  'compare',
  'maps',
  'own',
  'plain',
  'talk',
  'clusters',
  'correlations',
  'unevenness',
  'glossary',
  'methods',
  'downloads',
  'imprint',
  'privacy',
  'accessibility',
] as const;

const FOLDERS = {
  de: { indicator: 'indikator', index: 'index', typology: 'typologie', method: 'methode', area: 'gebiet' },
  en: { indicator: 'indicator', index: 'index', typology: 'typology', method: 'method', area: 'area' },
} as const;

const FILES: Readonly<Record<Language, Readonly<Record<PlainPage, string>>>> = {
  de: {
    start: 'index.html',
    areas: 'gebiete.html',
    indicators: 'indikatoren.html',
    compare: 'vergleich.html',
    maps: 'zwei-karten.html',
    own: 'eigenes-gebiet.html',
    plain: 'einfache-sprache.html',
    talk: 'vortrag.html',
    clusters: 'gebietsgruppen.html',
    correlations: 'zusammenhaenge.html',
    unevenness: 'ungleiche-verteilung.html',
    glossary: 'glossar.html',
    methods: 'methoden.html',
    downloads: 'downloads.html',
    imprint: 'impressum.html',
    privacy: 'datenschutz.html',
    accessibility: 'barrierefreiheit.html',
  },
  en: {
    start: 'index.html',
    areas: 'areas.html',
    indicators: 'indicators.html',
    compare: 'compare.html',
    maps: 'two-maps.html',
    own: 'own-area.html',
    plain: 'plain-language.html',
    talk: 'talk.html',
    clusters: 'area-groups.html',
    correlations: 'correlations.html',
    unevenness: 'uneven-spread.html',
    glossary: 'glossary.html',
    methods: 'methods.html',
    downloads: 'downloads.html',
    imprint: 'imprint.html',
    privacy: 'privacy.html',
    accessibility: 'accessibility.html',
  },
};

/** Where pages stand: paths from the root of the publication, and links from page to page. */
export interface Links {
  path(page: Page, language: Language): string;
  /** address of a file of the publication as seen from a page */
  from(path: string, target: string): string;
}

/** Paths of all pages. The leading language stands at the root, others in a folder of their own. */
export function atlasLinks(areas: AreaTable, languages: readonly Language[]): Links {
  const prefix = Object.fromEntries(
    LANGUAGES.map((language) => [language, language === languages[0] ? '' : `${language}/`]),
  ) as Record<Language, string>;
  const areaPaths = areas.areas.map((area) => `${area.scheme}/${levelId(areas, area)}/${codeSlug(area.code)}.html`);
  return {
    path(page, language) {
      if (page.kind === 'area') return `${prefix[language]}${FOLDERS[language].area}/${areaPaths[page.area] ?? ''}`;
      if ('id' in page) return `${prefix[language]}${FOLDERS[language][page.kind]}/${codeSlug(page.id)}.html`;
      return prefix[language] + FILES[language][page.kind];
    },
    from(path, target) {
      return encodeURI('../'.repeat(path.split('/').length - 1) + target);
    },
  };
}
