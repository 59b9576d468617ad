import type { IndexResult } from '../../core/assessed.ts';
import { pick } from '../../locale/language.ts';
import { periodPhrase } from '../../locale/number.ts';
import { indexSeries } from '../chapters/map-series.ts';
import { mainLevelOf } from '../chapters/region-chapter.ts';
import { drawMapThumbnail } from '../maps/map-figure.ts';
import { call, inline, length, type Typst } from '../print/typst.ts';
import { indexAnchor } from './index-section.ts';
import type { ReportContext } from './report-context.ts';

const PER_ROW = 3;

/** The maps of all indices side by side, small, each with the page where it is told in full. */
export function indexOverview(context: ReportContext, indices: readonly IndexResult[]): readonly Typst[] {
  const figures = indices.flatMap((index) => smallMap(context, index) ?? []);
  // one alone stands large on the next page
  if (figures.length < 2) return [];
  const widths = Array.from({ length: PER_ROW }, () => length(1, 'fr'));
  const rows = figures.flatMap((_, at) => (at % PER_ROW === 0 ? [figures.slice(at, at + PER_ROW)] : []));
  return [
    call('section', [context.atlas.start.indices]),
    call('note', [context.words.indicesMaps]),
    ...rows.map((row) => call('beside', [widths, ...row])),
  ];
}

function smallMap(context: ReportContext, index: IndexResult): Typst | null {
  const { book, maps, language, drawings, words } = context;
  const level = mainLevelOf(book, index.periods);
  const map = maps.find((each) => each.level === level);
  const period = index.periods.length - 1;
  if (!map) return null;
  const figures = indexSeries(index, map.level);
  const { id, names } = index.definition;
  const drawn = drawMapThumbnail(map.view, { id: `small-${id}`, language, figures, period, areas: map.areas });
  const when = periodPhrase(language, figures.periods[period]?.period ?? '');
  const caption = inline(
    `${pick(names, language)}, ${when} (${words.page}\u00a0`,
    call('page-of', [indexAnchor(id)]),
    ')',
  );
  return call('pictured', [drawings.show(drawn, null), caption]);
}
