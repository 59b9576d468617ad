import type { Page } from './links.ts';

/** Scripts of the atlas: `scripts/<name>.ts`, bundled as `assets/<name>.js`. */
export const SCRIPTS = ['page', 'map', 'area', 'several', 'own-area', 'talk'] as const;

/** What a kind of page is taken over by; null: it holds nothing that a script would do better. */
const SCRIPT_OF: Readonly<Record<Page['kind'], (typeof SCRIPTS)[number] | null>> = {
  start: 'map',
  indicator: 'map',
  index: 'map',
  typology: 'map',
  clusters: 'map',
  maps: 'map',
  area: 'area',
  compare: 'several',
  own: 'own-area',
  talk: 'talk',
  areas: 'page',
  correlations: 'page',
  unevenness: 'page',
  indicators: null,
  plain: null,
  glossary: null,
  methods: null,
  method: null,
  downloads: null,
  imprint: null,
  privacy: null,
  accessibility: null,
};

/** Path of the one script of a page, from the root of the publication. */
export function pageScript(page: Page): string | null {
  const name = SCRIPT_OF[page.kind];
  return name && `assets/${name}.js`;
}
