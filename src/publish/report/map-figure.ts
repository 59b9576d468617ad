import { pick } from '../../locale/language.ts';
import { periodPhrase } from '../../locale/number.ts';
import { pluralOf } from '../chapters/region-chapter.ts';
import { drawMapParts } from '../maps/map-figure.ts';
import type { MapFigures } from '../maps/map-figures.ts';
import { call, inline, length, sequence, type Typst } from '../print/typst.ts';
import type { PrintedLevel, ReportContext } from './report-context.ts';

const LEGEND_WIDTH = 48;

/** A map with its legend beside it and the number and caption below. */
export function mapFigure(
  context: ReportContext,
  map: PrintedLevel,
  { figures, period }: { readonly figures: MapFigures; readonly period: number },
): Typst {
  const { language, drawings, words, book } = context;
  const id = `map-${figures.id}`;
  const { areas } = map;
  const parts = drawMapParts(map.view, { id, language, figures, period, areas });
  const shown = drawings.show(parts.map, null);
  const caption = words.mapCaption(
    pick(figures.names, language),
    pluralOf(language, book, map.level),
    periodPhrase(language, figures.periods[period]?.period ?? ''),
  );
  if (parts.legend === '') return call('pictured', [shown, inline(caption)]);
  const aside = sequence(
    call('legend-title', [parts.legendTitle]),
    drawings.show(parts.legend, LEGEND_WIDTH),
    parts.method !== '' && call('note', [parts.method]),
  );
  const widths = [length(1, 'fr'), length(LEGEND_WIDTH, 'mm')];
  return call('pictured', [call('beside', [widths, shown, aside]), inline(caption)]);
}
