import { COMPARISON, sideOf } from '../../core/comparison.ts';
import { isShown, STATUSES, statusName } from '../../core/status.ts';
import { type Language, pick } from '../../locale/language.ts';
import { formatNumber, periodPhrase, unitWords } from '../../locale/number.ts';
import { element, escapeMarkup } from '../charts/markup.ts';
import { drawingWords, spokenValue, statusWords } from '../charts/words.ts';
import { drawChoropleth } from './choropleth.ts';
import type { ChoroplethArea } from './choropleth-area.ts';
import { classHolding, earlyClassWords } from './early-class.ts';
import { drawLegend, legendTitle } from './legend.ts';
import type { LegendInput } from './legend-input.ts';
import {
  type LevelArea,
  type MapCircles,
  type MapFigures,
  type MapPeriod,
  periodClasses,
  shownFigures,
} from './map-figures.ts';
import type { MapView } from './map-view.ts';
import { drawSymbolMap } from './symbol-map.ts';
import { drawThumbnail } from './thumbnail.ts';

// The lightest colour alone is hard to see below the sign for what is hidden.
const EARLY_CLASS_MARK = '●';

/** What a map figure is drawn with. */
export interface MapFigureInput {
  /** unique on the page */
  readonly id: string;
  readonly language: Language;
  readonly figures: MapFigures;
  /** position in figures.periods */
  readonly period: number;
  /** areas of the level, in the order of the figures */
  readonly areas: readonly LevelArea[];
  /** circles coloured by class instead of coloured areas; a series that has nothing for them keeps its areas */
  readonly circles?: MapCircles | null;
}

/**
 * Map and legend of a series in one period: choropleth for rates, circles for counts.
 * HTML: `<div class="map-figure">` with the map's SVG, the legend's SVG and the note on the method.
 */
export function drawMapFigure(view: MapView, given: MapFigureInput): string {
  const { map, legend, legendTitle: head, method } = drawMapParts(view, given);
  const title = element('p', { class: 'legend-title' }, escapeMarkup(head));
  const note = method === '' ? '' : element('p', { class: 'legend-note' }, escapeMarkup(method));
  const aside = legend === '' ? '' : title + legend + note;
  return element(
    'div',
    { class: 'map-figure', id: `${given.id}-figure` },
    element('div', { class: 'map-frame' }, map) + element('div', { class: 'map-aside' }, aside),
  );
}

/** A map and what stands beside it, each for itself: SVG of the map, SVG and head of the legend, how classes were found. */
export interface MapParts {
  readonly map: string;
  /** '' where there is nothing to explain */
  readonly legend: string;
  readonly legendTitle: string;
  readonly method: string;
}

/** The parts of drawMapFigure, for media that are no page. */
export function drawMapParts(view: MapView, given: MapFigureInput): MapParts {
  const input = { ...given, figures: shownFigures(given.figures) };
  const { language, figures } = input;
  const circles = figures.drawing === 'symbols' ? null : circlesOf(input);
  return {
    map: drawMap(view, input),
    legend: drawLegendOf(input),
    legendTitle: legendTitle(language, figures.classCount),
    method: [
      figures.method ? pick(figures.method, language) : '',
      earlyNote(input),
      circles ? circlesNote(language, circles) : '',
    ]
      .filter(Boolean)
      .join(' '),
  };
}

// A colour below the sign of hidden values wants to be explained.
function earlyNote(input: MapFigureInput): string {
  return periodOf(input).earlyClasses ? drawingWords(input.language).legend.earlyClasses : '';
}

function circlesNote(language: Language, { note, sizes }: Circles): string {
  return sizes.includes(null) ? `${note} ${drawingWords(language).map.squares}` : note;
}

/** A small map without links, names or legend, for small multiples; give it a view of about 200 units. */
export function drawMapThumbnail(view: MapView, input: MapFigureInput): string {
  const words = drawingWords(input.language).map;
  const { shown, all } = counted(input);
  return drawThumbnail(view, { ...mapInput(input), description: words.thumbnail(shown, all) });
}

/** The map of a series alone, for writers that set its legend themselves; see legendOf. */
export function drawMapAlone(view: MapView, given: MapFigureInput): string {
  return drawMap(view, { ...given, figures: shownFigures(given.figures) });
}

/** What the legend of a map explains; null where there is nothing to explain. */
export function legendOf(given: MapFigureInput): LegendInput | null {
  return legendInput({ ...given, figures: shownFigures(given.figures) });
}

function drawMap(view: MapView, input: MapFigureInput): string {
  const { language } = input;
  const { shown, all } = counted(input);
  const words = drawingWords(language).map;
  const base = mapInput(input);
  const circles = circlesOf(input);
  if (!circles) return drawChoropleth(view, { ...base, description: words.description(shown, all) });
  const { sizes, name, text, none } = circles;
  const description = words.circles(circlesNote(language, circles), shown, all);
  const symbols = base.areas.map((area, at) => {
    const size = sizes[at] ?? null;
    // a status says why there is no value, and so why there is no count
    const sizeText = size !== null ? text(formatNumber(language, size)) : area.statusWord === '' ? none : '';
    return { ...area, size, sizeText };
  });
  return drawSymbolMap(view, { ...base, description, areas: symbols, sizeName: name });
}

interface Circles {
  /** in the order of the areas; null where nothing is shown */
  readonly sizes: readonly (number | null)[];
  /** what they count, for the legend */
  readonly name: string;
  /** what size and colour stand for */
  readonly note: string;
  /** how a size is said beside the value; '' where it is the value */
  readonly text: (size: string) => string;
  /** what is said in its place where it is not shown */
  readonly none: string;
}

/** Circles of counts, or those that were asked for; null: the areas themselves are drawn. */
function circlesOf({ figures, circles, areas, ...input }: MapFigureInput): Circles | null {
  const words = drawingWords(input.language).map;
  const { values, numerators } = periodOf({ figures, areas, ...input });
  if (figures.drawing === 'symbols')
    return {
      sizes: values,
      name: unitWords(input.language, figures.unit),
      note: words.byValues,
      text: () => '',
      none: '',
    };
  if (circles === 'residents') return { sizes: areas.map(({ residents }) => residents), ...words.byResidents };
  return circles === 'cases' && figures.hasCases && numerators ? { sizes: numerators, ...words.byCases } : null;
}

function mapInput(input: MapFigureInput) {
  const { id, language, figures } = input;
  const period = periodOf(input);
  return {
    id,
    language,
    title: `${pick(figures.names, language)}, ${periodPhrase(language, period.period)}`,
    areas: input.areas.map((area, position) => describedArea(input, area, position)),
    classCount: periodClasses(figures, period).classCount,
    palette: figures.palette,
    classLook: figures.classLook,
    hasNames: true,
  };
}

function describedArea(input: MapFigureInput, area: LevelArea, position: number): ChoroplethArea {
  const { figures, language } = input;
  const period = periodOf(input);
  const value = period.values[position] ?? null;
  const status = statusName(period.statuses[position] ?? 0);
  const early = period.earlyClasses?.[position] ?? null;
  const { bounds, classCount } = periodClasses(figures, period);
  const holding = early && classCount > 0 ? classHolding(bounds, early) : 0;
  const classNumber = holding || (period.classes[position] ?? 0);
  const className = figures.classNames?.[classNumber - 1];
  return {
    index: area.index,
    code: area.code,
    name: area.name,
    href: area.href,
    parentName: area.parentName,
    // a class with a name says more than the figure of an index, which has no unit that people know
    valueText: value === null || figures.classNames ? '' : spokenValue(language, value, figures),
    statusWord: status === 'ok' ? '' : statusWords(language).words[status],
    status,
    classNumber,
    ...(early ? { mark: EARLY_CLASS_MARK } : {}),
    className: early ? earlyClassWords(language, early, figures) : className ? pick(className, language) : '',
    comparisonWord:
      period.notes?.[position] ?? comparisonWord(language, period.againstRegion?.[position] ?? COMPARISON.none),
  };
}

function comparisonWord(language: Language, comparison: number): string {
  const side = sideOf(comparison);
  return side ? drawingWords(language).comparisons[side] : '';
}

function drawLegendOf(input: MapFigureInput): string {
  const legend = legendInput(input);
  return legend ? drawLegend(legend) : '';
}

function legendInput(input: MapFigureInput): LegendInput | null {
  const { id, language, figures } = input;
  const period = periodOf(input);
  const { bounds, classCount } = periodClasses(figures, period);
  const counts = new Array<number>(classCount).fill(0);
  for (const classNumber of period.classes) if (classNumber > 0) counts[classNumber - 1]! += 1;
  const statuses = STATUSES.flatMap((status, byte) => {
    const count = period.statuses.filter((candidate) => candidate === byte).length;
    return count > 0 && (!isShown(byte) || status === 'uncertain') ? [{ status, count }] : [];
  });
  if (classCount === 0 && statuses.length === 0) return null;
  const names = (texts: MapFigures['classNames']) => texts?.map((name) => pick(name, language)) ?? null;
  const { unit, decimals, palette, classLook, grid } = figures;
  return {
    id: `${id}-legend`,
    language,
    title: pick(figures.names, language),
    unit,
    decimals,
    palette,
    classCount,
    classLook,
    counts,
    bounds,
    classNames: names(figures.classNames),
    grid: grid ? { rows: names(grid.rows) ?? [], columns: names(grid.columns) ?? [] } : null,
    statuses,
  };
}

function periodOf({ figures, period }: MapFigureInput): MapPeriod {
  const found = figures.periods[period];
  if (!found) throw new RangeError(`${figures.id} has no period number ${period}`);
  return found;
}

function counted(input: MapFigureInput): { shown: string; all: string } {
  const { statuses } = periodOf(input);
  return {
    shown: formatNumber(input.language, statuses.filter(isShown).length),
    all: formatNumber(input.language, input.areas.length),
  };
}
