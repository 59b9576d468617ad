import type { Language } from '../../../locale/language.ts';
import { formatNumber } from '../../../locale/number.ts';
import { type ComparedRow, comparisonTable, VERDICTS, verdictCounts } from '../../charts/comparison-table.ts';
import { drawTable } from '../../charts/table.ts';
import { drawingWords } from '../../charts/words.ts';
import { addressValue, writeAddress } from './address.ts';
import { comparedRows, yearsOf } from './compared-rows.ts';
import { announce, labelFor, make } from './page.ts';
import { type AreaPayload, type IndicatorsPayload, type PayloadArea, type PayloadLevel, titleOf } from './payload.ts';
import { loadArea, loadAreas, loadIndicators, rootPath } from './receive.ts';
import { takeTable } from './sort-table.ts';

/** What a comparison needs; loaded when somebody asks for it. */
interface Comparison {
  readonly root: HTMLElement;
  readonly language: Language;
  readonly level: PayloadLevel;
  readonly own: PayloadArea;
  readonly here: AreaPayload;
  readonly indicators: IndicatorsPayload;
  readonly area: HTMLSelectElement;
  readonly year: HTMLSelectElement;
  readonly result: HTMLElement;
}

/** Builds the choice of another area or year to compare with; the address holds what was chosen. */
export function takeComparison(root: HTMLElement, language: Language): void {
  const { comparison: words, address } = drawingWords(language);
  const button = make('button', 'kern-btn kern-btn--secondary', words.open);
  button.type = 'button';
  const note = make('p', 'note');
  const start = async (isAsked: boolean): Promise<void> => {
    try {
      const comparison = await build(root, language);
      button.replaceWith(chooser(comparison));
      note.replaceWith(comparison.result);
      const [code, year] = [addressValue(address.compare), addressValue(address.compareYear)];
      if (code !== null) comparison.area.value = code;
      if (year !== null) comparison.year.value = year;
      if (isAsked) comparison.area.focus();
      else await show(comparison);
    } catch {
      note.textContent = words.failed;
    }
  };
  button.addEventListener('click', () => void start(true));
  root.prepend(button, note);
  if (addressValue(address.compare) !== null) void start(false);
}

async function build(root: HTMLElement, language: Language): Promise<Comparison> {
  const { level: key = '', code = '' } = root.dataset;
  const [areas, indicators, here] = await Promise.all([loadAreas(), loadIndicators(), loadArea(key, code)]);
  const level = areas.levels.find((each) => each.key === key);
  const own = level?.areas.find((area) => area[1] === code);
  if (!level || !own) throw new Error(`${code} is no area of ${key}`);
  const parts = { area: make('select', ''), year: make('select', ''), result: make('div', '') };
  return { root, language, level, own, here, indicators, ...parts };
}

function chooser(comparison: Comparison): HTMLElement {
  const { language, level, own, here, area, year } = comparison;
  const words = drawingWords(language).comparison;
  const form = make('div', 'chooser');
  area.id = 'comparison-area';
  year.id = 'comparison-year';
  const groups = new Map<string, HTMLElement>();
  area.append(new Option(drawingWords(language).none, ''), new Option(words.thisArea, own[1]));
  for (const each of level.areas) {
    const [, code, , parent, address] = each;
    if (code === own[1] || address === null) continue;
    let group: HTMLElement = area;
    if (parent !== null) {
      const known = groups.get(parent) ?? make('optgroup', '');
      known.setAttribute('label', parent);
      groups.set(parent, known);
      group = known;
    }
    group.append(new Option(titleOf(each), code));
  }
  area.append(...groups.values());
  year.append(new Option(words.newest, ''), ...yearsOf(here).map((each) => new Option(String(each), String(each))));
  for (const [select, text] of [
    [area, words.area],
    [year, words.year],
  ] as const) {
    form.append(labelFor(select, text), select);
    select.addEventListener('change', () => void choose(comparison));
  }
  return form;
}

async function choose(comparison: Comparison): Promise<void> {
  const { language, area, year } = comparison;
  const { compare, compareYear } = drawingWords(language).address;
  writeAddress({ [compare]: area.value || null, [compareYear]: year.value || null }, false);
  await show(comparison);
}

async function show(comparison: Comparison): Promise<void> {
  const { language, level, own, here, indicators, area, year, result } = comparison;
  const words = drawingWords(language).comparison;
  // an area beside itself needs another year than the newest
  if (area.value === own[1] && year.value === '') year.value = String(yearsOf(here)[1] ?? '');
  const [code, chosen] = [area.value, year.value];
  const other = level.areas.find((each) => each[1] === code);
  if (!other) {
    result.replaceChildren();
    return;
  }
  try {
    const isItself = code === own[1];
    const there = isItself ? here : await loadArea(level.key, code);
    // While the figures travelled something else may have been chosen; that call draws.
    if (area.value !== code || year.value !== chosen) return;
    const pair = { here, there, year: chosen === '' ? null : Number(chosen) };
    const rows = comparedRows(indicators, pair, { language, root: rootPath() });
    const named = (each: PayloadArea): string => (chosen === '' ? titleOf(each) : words.inYear(titleOf(each), chosen));
    const heads = [isItself ? words.newestHere(titleOf(own)) : named(own), named(other)] as const;
    draw(comparison, rows, heads);
  } catch {
    result.replaceChildren(make('p', 'note', words.failed));
  }
}

function draw({ language, result }: Comparison, rows: readonly ComparedRow[], heads: readonly [string, string]): void {
  const { comparison: words, explorer } = drawingWords(language);
  if (rows.length === 0) {
    result.replaceChildren(make('p', 'note', explorer.noFigures));
    announce(explorer.noFigures);
    return;
  }
  const counts = verdictCounts(rows);
  const told = VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) =>
    words.count(formatNumber(language, counts[verdict]), words.verdicts[verdict]),
  );
  const sentence = words.summary(heads[0], told.join(', '));
  const table = make('div', '');
  const model = comparisonTable({ language, caption: words.caption(heads[0], heads[1]), heads, rows });
  table.innerHTML = drawTable(model, { id: 'comparison-table', isSortable: true, isCaptionHidden: false });
  result.replaceChildren(make('p', '', sentence), table, make('p', 'note', words.note));
  for (const drawn of table.querySelectorAll('table')) {
    // narrow screens stack the cells of a profile
    drawn.classList.add('profile');
    takeTable(drawn, language);
  }
  announce(sentence);
}
