import type { Language } from '../../../locale/language.ts';
import { pick } from '../../../locale/language.ts';
import { formatPeriod, periodPhrase, unitWords } from '../../../locale/number.ts';
import { drawTable } from '../../charts/table.ts';
import type { TableModel } from '../../charts/table-model.ts';
import { drawingWords } from '../../charts/words.ts';
import { changeTable } from '../../maps/change-figures.table.ts';
import { changeFigures, changePhrase, newestPeriod } from '../../maps/change-figures.ts';
import { mapFigureTable } from '../../maps/map-figure.table.ts';
import { drawMapFigure } from '../../maps/map-figure.ts';
import type { MapCircles, MapFigures } from '../../maps/map-figures.ts';
import type { MapView } from '../../maps/map-view.ts';
import { addressValue, writeAddress } from './address.ts';
import { takeMap } from './map-keys.ts';
import { announce, hooked, make } from './page.ts';
import { levelAreas, type SeriesPayload } from './payload.ts';
import { readView } from './read-view.ts';
import { loadAreas, loadSeries, rootPath } from './receive.ts';
import { takeTable } from './sort-table.ts';
import type { Tip } from './tip.ts';

/** What a map shows; the address of the page holds the same. */
interface Choice {
  readonly series: string;
  /** null: the newest */
  readonly period: string | null;
  readonly circles: MapCircles | null;
  /** the way of the last years in place of a year */
  readonly change: boolean;
}

interface Block {
  readonly root: HTMLElement;
  readonly language: Language;
  readonly tip: Tip;
  readonly view: MapView;
  /** what the page showed before anything was chosen */
  readonly first: Choice;
}

/** Takes over a map of the page: keys, tip, and the choosers that redraw it. */
export function takeMapBlock(root: HTMLElement, { language, tip }: { language: Language; tip: Tip }): void {
  const svg = root.querySelector<SVGSVGElement>('svg.map');
  if (!svg) return;
  const { series = '', period = '' } = root.dataset;
  const block: Block = {
    root,
    language,
    tip,
    view: readView(svg),
    first: { series, period, circles: null, change: false },
  };
  takeMap(svg, { language, tip });
  const chooser = hooked<HTMLFormElement>(root, 'chooser')[0];
  if (!chooser) return;
  chooser.hidden = false;
  chooser.addEventListener('submit', (event) => event.preventDefault());
  chooser.addEventListener('change', (event) => {
    const choice = chosen(block, event.target);
    writeChoice(block, choice);
    void show(block, choice);
  });
  const follow = (): void => {
    const choice = addressed(block);
    if (!isShown(block, choice)) void show(block, choice);
  };
  addEventListener('popstate', follow);
  follow();
}

function chosen({ root }: Block, changed: EventTarget | null): Choice {
  const series = hooked<HTMLSelectElement>(root, 'series')[0]?.value ?? root.dataset.series ?? '';
  const period = hooked<HTMLSelectElement>(root, 'period')[0]?.value ?? null;
  const circles = circlesNamed(hooked<HTMLSelectElement>(root, 'circles')[0]?.value);
  const change = hooked<HTMLInputElement>(root, 'change')[0]?.checked ?? false;
  const isNewSeries = changed instanceof HTMLElement && changed.dataset.atlas === 'series';
  return { series, period: isNewSeries ? null : period, circles, change };
}

const circlesNamed = (name: string | undefined): MapCircles | null =>
  name === 'cases' || name === 'residents' ? name : null;

/** Names in the address; a second map of the page adds its number. */
function namesOf({ root, language }: Block) {
  const { series, period, circles, change } = drawingWords(language).address;
  const { second = '' } = root.dataset;
  return { series: series + second, period: period + second, circles: circles + second, change: change + second };
}

function writeChoice(block: Block, { series, period, circles, change }: Choice): void {
  const { first, language } = block;
  const names = namesOf(block);
  const values = {
    [names.series]: series === first.series ? null : series,
    [names.period]: change || (series === first.series && period === first.period) ? null : period,
    [names.circles]: circles && drawingWords(language).address.circlesBy[circles],
    [names.change]: change ? '1' : null,
  };
  writeAddress(values, true);
}

function addressed(block: Block): Choice {
  const { root, first, language } = block;
  const names = namesOf(block);
  const wanted = addressValue(names.series);
  const select = hooked<HTMLSelectElement>(root, 'series')[0];
  const isOffered = wanted !== null && [...(select?.options ?? [])].some(({ value }) => value === wanted);
  const series = isOffered ? wanted : first.series;
  const period = addressValue(names.period) ?? (series === first.series ? first.period : null);
  const { circlesBy } = drawingWords(language).address;
  const circles = (['cases', 'residents'] as const).find((kind) => circlesBy[kind] === addressValue(names.circles));
  return { series, period, circles: circles ?? null, change: addressValue(names.change) === '1' };
}

function isShown({ root }: Block, { series, period, circles, change }: Choice): boolean {
  const { series: shown, period: shownPeriod, circles: by, change: ofChange = '' } = root.dataset;
  const isSame = shown === series && shownPeriod === period;
  return isSame && circlesNamed(by) === circles && (ofChange === '1') === change;
}

async function show(block: Block, choice: Choice): Promise<void> {
  const { root, language } = block;
  const words = drawingWords(language).explorer;
  const level = root.dataset.level ?? '';
  try {
    const [areas, payload] = await Promise.all([loadAreas(), loadSeries(level, choice.series)]);
    const found = areas.levels.find(({ key }) => key === level);
    if (!found) throw new Error(`no areas of ${level}`);
    const { figures } = payload;
    const change = choice.change ? changeFigures(language, figures) : null;
    // a map of change ends at the newest figures, whatever year was on the map before
    const period = change ? newestPeriod(figures) : periodNumber(figures, choice.period);
    if (period < 0) {
      announce(words.noFigures);
      return;
    }
    const ownAreas = levelAreas(found, language, rootPath());
    draw(block, { payload, period, circles: choice.circles, change, areas: ownAreas });
    const hasTable = root.querySelector('[data-atlas="table"] table') !== null;
    const shown = { period: periodPhrase(language, figures.periods[period]!.period), hasTable };
    const { names } = change ?? figures;
    announce(words.changed(pick(names, language), { ...shown, circles: choice.circles }));
  } catch {
    const figure = hooked(root, 'figure')[0];
    const note = figure?.querySelector('.load-note') ?? document.createElement('p');
    note.className = 'load-note note';
    note.textContent = words.failed;
    figure?.prepend(note);
    announce(words.failed);
  }
}

// The newest period in which anything is known, unless one was asked for.
function periodNumber(figures: MapFigures, wanted: string | null): number {
  const asked = figures.periods.findIndex(({ period }) => period === wanted);
  return asked >= 0 ? asked : newestPeriod(figures);
}

interface Drawing {
  readonly payload: SeriesPayload;
  readonly period: number;
  readonly circles: MapCircles | null;
  /** the map of change, in place of the period */
  readonly change: MapFigures | null;
  readonly areas: ReturnType<typeof levelAreas>;
}

function draw(block: Block, { payload, period, circles, change, areas }: Drawing): void {
  const { root, language, tip, view } = block;
  const { figures, pages } = payload;
  const shown = change ?? figures;
  const code = figures.periods[period]!.period;
  const id = root.querySelector('svg.map')?.id ?? 'map';
  const input = { id, language, figures: shown, period: change ? 0 : period, areas, circles };
  tip.hide();
  for (const figure of hooked(root, 'figure')) figure.innerHTML = drawMapFigure(view, input);
  const svg = root.querySelector<SVGSVGElement>('svg.map');
  if (svg) takeMap(svg, { language, tip });
  const model = change
    ? changeTable(language, figures, areas)
    : isFirst(block, figures.id, code)
      ? null
      : mapFigureTable(input);
  for (const slot of hooked(root, 'table')) fillTable(slot, model, { id: `${id}-table`, language });
  Object.assign(root.dataset, {
    series: figures.id,
    period: code,
    circles: circles ?? '',
    change: flag(change !== null),
  });
  for (const title of hooked(root, 'title')) title.textContent = pick(shown.names, language);
  const when = change ? changePhrase(language, figures) : periodPhrase(language, code);
  for (const line of root.querySelectorAll('[data-atlas="subtitle"], .map-title .drawing-subtitle'))
    line.textContent = `${unitWords(language, figures.unit)}, ${when}`;
  for (const link of hooked<HTMLAnchorElement>(root, 'link'))
    link.setAttribute('href', encodeURI(rootPath() + pages[language]) + link.hash);
  setChoosers(block, figures, { code, circles, change: change !== null });
}

const flag = (isOn: boolean): string => (isOn ? '1' : '');

// The page itself holds the table of the year that it showed first.
const isFirst = ({ first }: Block, series: string, period: string): boolean =>
  series === first.series && period === first.period;

function fillTable(
  slot: HTMLElement,
  model: TableModel | null,
  { id, language }: { readonly id: string; readonly language: Language },
): void {
  const isOpen = slot.querySelector('details')?.open ?? false;
  slot.replaceChildren();
  if (!model) return;
  const box = make('details', 'more');
  box.open = isOpen;
  const content = make('div', '');
  content.innerHTML = drawTable(model, { id, isSortable: true, isCaptionHidden: true });
  box.append(make('summary', '', drawingWords(language).explorer.table(model.caption)), content);
  slot.append(box);
  for (const drawn of slot.querySelectorAll('table')) takeTable(drawn, language);
}

function setChoosers(
  { root, language }: Block,
  figures: MapFigures,
  { code, circles, change }: { code: string; circles: MapCircles | null; change: boolean },
): void {
  for (const select of hooked<HTMLSelectElement>(root, 'series')) select.value = figures.id;
  for (const select of hooked<HTMLSelectElement>(root, 'period')) {
    const options = figures.periods.map(({ period }) => new Option(formatPeriod(language, period), period));
    select.replaceChildren(...options);
    select.value = code;
    select.disabled = change;
  }
  for (const select of hooked<HTMLSelectElement>(root, 'circles')) {
    for (const option of select.options) option.disabled = option.value === 'cases' && !figures.hasCases;
    select.value = circles === 'cases' && !figures.hasCases ? '' : (circles ?? '');
    // counts are circles anyway
    const isChoice = figures.drawing === 'choropleth' || change;
    (select.closest<HTMLElement>('.choice') ?? select).hidden = !isChoice;
  }
  for (const box of hooked<HTMLInputElement>(root, 'change')) {
    box.checked = change;
    box.disabled = figures.change === null;
  }
}
