import type { OutputFile } from '../../core/effects.ts';
import { madeWhenRead } from '../../core/made-when-read.ts';
import { STATUS } from '../../core/status.ts';
import { figureAt } from '../chapters/figure.ts';
import {
  AREA_DECIMALS,
  type AreaPayload,
  areaKey,
  areaPath,
  encodePayload,
  INDICATORS_KEY,
  INDICATORS_PATH,
  type PayloadFigure,
  type PayloadIndicator,
} from './client/payload.ts';
import { indicatorLevels } from './drawings.ts';
import { keyOfLevel, levelKeyOf, type Site } from './site.ts';

/** Levels on whose pages areas can be compared: at least two of them have a page. */
export function comparedLevels({ book, hasPage }: Site): ReadonlyMap<string, readonly number[]> {
  return new Map(
    book.levels.flatMap((level) => {
      const areas = level.areas.filter((area) => hasPage[area]);
      return level.level > 0 && areas.length > 1 ? [[keyOfLevel(book.areas, level), areas] as const] : [];
    }),
  );
}

/** What the script needs to put an area beside other ones, the region or another year. */
export function* comparisonFiles(site: Site): Iterable<OutputFile> {
  const compared = comparedLevels(site);
  if (compared.size === 0) return;
  const levels = [...compared, ...regionsOf(site, [...compared.values()])];
  yield {
    path: INDICATORS_PATH,
    chunks: madeWhenRead(() => [encodePayload(INDICATORS_KEY, { indicators: indicatorList(site) })]),
  };
  for (const [key, areas] of levels)
    for (const area of areas) {
      const { code } = site.book.areas.areas[area]!;
      yield {
        path: areaPath(key, code),
        chunks: madeWhenRead(() => [encodePayload(areaKey(key, code), areaFigures(site, area))]),
      };
    }
}

function regionsOf({ book }: Site, levels: readonly (readonly number[])[]): [key: string, areas: readonly number[]][] {
  const regions = new Set(levels.map(([area]) => book.regionOf[area ?? 0] ?? -1));
  return [...regions].map((region) => [levelKeyOf(book.areas, region), [region]]);
}

function indicatorList(site: Site): readonly PayloadIndicator[] {
  const { book, links } = site;
  return [...book.indicators.values()].map((view) => {
    const { definition } = view;
    const { id, names, kind, multiplier, unit, decimals, direction, topic, breaks } = definition;
    const page = { kind: 'indicator', id } as const;
    return {
      id,
      names,
      kind,
      multiplier: Number.isInteger(Math.log10(multiplier)) ? multiplier : null,
      levels: indicatorLevels(site, view).map(({ key }) => key),
      unit,
      decimals,
      direction,
      topic,
      breaks,
      pages: { de: links.path(page, 'de'), en: links.path(page, 'en') },
    };
  });
}

const FACTOR = 10 ** AREA_DECIMALS;
const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * FACTOR) / FACTOR);

function areaFigures({ book }: Site, area: number): AreaPayload {
  const figures: Record<string, readonly PayloadFigure[]> = {};
  for (const [id, view] of book.indicators) {
    const known = view.shown.periods.flatMap((_, period): PayloadFigure[] => {
      const { value, lower, upper, status, period: code } = figureAt(view, period, area);
      return status === STATUS.unknown ? [] : [[code, rounded(value), rounded(lower), rounded(upper), status]];
    });
    if (known.length > 0) figures[id] = known;
  }
  return { code: book.areas.areas[area]!.code, figures };
}
