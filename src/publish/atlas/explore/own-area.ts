import { TOPICS } from '../../../core/indicator.ts';
import { STATUS } from '../../../core/status.ts';
import { type Language, pick } from '../../../locale/language.ts';
import { formatNumber } from '../../../locale/number.ts';
import { composedFigure } from '../../charts/composed-figure.ts';
import { type ComposedRow, composedTable } from '../../charts/composed-table.ts';
import { drawTable } from '../../charts/table.ts';
import { drawingWords, topicWords } from '../../charts/words.ts';
import type { MapFigures, MapPeriod } from '../../maps/map-figures.ts';
import { addressValue, writeAddress } from '../client/address.ts';
import { yearIn } from '../client/compared-rows.ts';
import { announce, labelFor, make } from '../client/page.ts';
import { type IndicatorsPayload, type PayloadIndicator, titleOf } from '../client/payload.ts';
import { loadAreas, loadIndicators, loadSeries, rootPath } from '../client/receive.ts';
import { type AreaPicker, addressOf, makePicker, setFromAddress } from './area-picker.ts';
import { csvText, modelCells } from './csv-text.ts';
import { editionOf, saveFile } from './save-file.ts';

/** Most areas of an area of one's own: more are nearly a municipality. */
const MOST_AREAS = 40;
interface OwnArea {
  readonly language: Language;
  readonly indicators: IndicatorsPayload;
  readonly picker: AreaPicker;
  readonly year: HTMLSelectElement;
  readonly result: HTMLElement;
}

/** Builds the choice of areas that are put together; the address holds what was chosen. */
export async function takeOwnArea(root: HTMLElement, language: Language): Promise<void> {
  const words = drawingWords(language);
  try {
    const [{ levels }, indicators] = await Promise.all([loadAreas(), loadIndicators()]);
    const offered = levels.filter(({ key }) => indicators.indicators.some((each) => each.levels.includes(key)));
    if (offered.length === 0) return;
    const [year, result] = [make('select', ''), make('div', 'several-result')];
    let own: OwnArea | null = null;
    const changed = (): void => void (own && choose(own));
    const picker = makePicker({ language, id: 'own', levels: offered, most: MOST_AREAS, changed });
    own = { language, indicators, picker, year, result };
    const { address } = words;
    setFromAddress(picker, address);
    const form = make('div', 'chooser');
    year.id = 'own-year';
    form.append(labelFor(year, words.several.year), year);
    year.addEventListener('change', changed);
    root.replaceChildren(picker.element, form, result);
    await show(own, addressValue(address.year) ?? '');
  } catch {
    root.prepend(make('p', 'note', words.comparison.failed));
  }
}

function choose(own: OwnArea): void {
  const { language, picker, year } = own;
  const names = drawingWords(language).address;
  writeAddress({ ...addressOf(picker, names), [names.year]: year.value || null }, false);
  void show(own, year.value);
}

async function show(own: OwnArea, wanted: string): Promise<void> {
  const { language, picker, indicators, result } = own;
  const [level, chosen] = [picker.level(), picker.chosen()];
  own.year.disabled = chosen.length === 0;
  if (chosen.length === 0) {
    result.replaceChildren();
    return;
  }
  try {
    const told = indicators.indicators.filter(({ levels }) => levels.includes(level.key));
    const series = await Promise.all(told.map(async ({ id }) => (await loadSeries(level.key, id)).figures));
    // While the figures travelled something else may have been chosen; that call draws.
    if (picker.level() !== level || picker.chosen().join() !== chosen.join()) return;
    const positions = chosen.map((area) => level.areas.indexOf(area));
    fillYears(own, series, wanted);
    const year = own.year.value === '' ? null : Number(own.year.value);
    const rows = told.flatMap((indicator, at) => rowOf(language, indicator, { figures: series[at]!, positions, year }));
    draw(own, rows, { names: chosen.map(titleOf).join(', '), region: level.region?.name ?? '' });
  } catch {
    result.replaceChildren(make('p', 'note', drawingWords(language).comparison.failed));
  }
}

function fillYears({ language, year }: OwnArea, series: readonly MapFigures[], wanted: string): void {
  const years = [...new Set(series.flatMap(({ periods }) => periods.map(({ period }) => yearIn(period))))];
  const options = years.sort((one, other) => other - one).map(String);
  const newest = drawingWords(language).several.newest;
  year.replaceChildren(new Option(newest, ''), ...options.map((each) => new Option(each, each)));
  year.value = options.includes(wanted) ? wanted : '';
}

interface Chosen {
  readonly figures: MapFigures;
  /** of the areas among those of the level */
  readonly positions: readonly number[];
  readonly year: number | null;
}

/** An indicator at the newest time (of the year) at which something is known of all areas, else of any. */
function rowOf(language: Language, indicator: PayloadIndicator, chosen: Chosen): readonly ComposedRow[] {
  const { figures, positions, year } = chosen;
  const { names, kind, multiplier, topic, unit, decimals, pages } = indicator;
  const inYear = figures.periods.filter(({ period }) => year === null || yearIn(period) === year);
  const knows = (period: MapPeriod) => (at: number) => (period.statuses[at] ?? STATUS.unknown) !== STATUS.unknown;
  const period =
    inYear.findLast((each) => positions.every(knows(each))) ?? inYear.findLast((each) => positions.some(knows(each)));
  if (!period) return [];
  const parts = positions.map((at) => ({
    value: period.values[at] ?? null,
    numerator: period.numerators?.[at] ?? null,
    denominator: period.denominators?.[at] ?? null,
    status: period.statuses[at] ?? STATUS.unknown,
  }));
  const isCount = kind === 'count';
  return [
    {
      ...{ name: pick(names, language), href: encodeURI(rootPath() + pages[language]), topic, unit, decimals, isCount },
      period: period.period,
      figure: multiplier === null ? null : composedFigure({ kind, multiplier }, parts),
      region: period.region,
    },
  ];
}

function draw(
  { language, result }: OwnArea,
  rows: readonly ComposedRow[],
  { names, region }: { readonly names: string; readonly region: string },
): void {
  const { ownArea, several, explorer } = drawingWords(language);
  if (rows.length === 0) {
    result.replaceChildren(make('p', 'note', explorer.noFigures));
    announce(explorer.noFigures);
    return;
  }
  const tables = TOPICS.flatMap((topic) => {
    const own = rows.filter((row) => row.topic === topic);
    const title = topicWords(language)[topic];
    const caption = several.caption(title, names);
    return own.length === 0 ? [] : [{ topic, title, model: composedTable(language, own, { caption, region }) }];
  });
  const sentence = ownArea.summary(names, formatNumber(language, rows.length));
  const save = make('button', 'kern-btn kern-btn--secondary', ownArea.save);
  save.type = 'button';
  save.addEventListener('click', () => {
    const cells = tables.flatMap(({ model }, at) => modelCells(model).slice(at === 0 ? 0 : 1));
    const notes = [ownArea.file(names), editionOf()];
    saveFile(language, `${ownArea.fileName}.csv`, new Blob([csvText(language, cells, notes)], { type: 'text/csv' }));
  });
  const blocks = tables.map(({ topic, title, model }) => {
    const block = make('section', 'block');
    const table = make('div', '');
    table.innerHTML = drawTable(model, { id: `own-${topic}`, isSortable: false, isCaptionHidden: true });
    for (const drawn of table.querySelectorAll('table')) drawn.classList.add('profile');
    block.append(make('h2', '', title), table);
    return block;
  });
  result.replaceChildren(make('p', '', sentence), save, ...blocks);
  announce(sentence);
}
