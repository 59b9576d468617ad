import { TOPICS } from '../../../core/indicator.ts';
import type { Language } from '../../../locale/language.ts';
import { formatNumber } from '../../../locale/number.ts';
import { drawDotRanges } from '../../charts/dot-ranges.ts';
import { type SeveralInput, type SeveralRow, severalTable } from '../../charts/several-table.ts';
import { drawTable } from '../../charts/table.ts';
import { drawingWords, topicWords } from '../../charts/words.ts';
import { addressValue, writeAddress } from '../client/address.ts';
import { yearsOf } from '../client/compared-rows.ts';
import { announce, labelFor, make } from '../client/page.ts';
import { type AreaPayload, type IndicatorsPayload, titleOf } from '../client/payload.ts';
import { loadArea, loadAreas, loadIndicators, rootPath } from '../client/receive.ts';
import { type AreaPicker, addressOf, makePicker, setFromAddress } from './area-picker.ts';
import { severalRows } from './several-rows.ts';

/** Most areas that stand side by side. */
const MOST_AREAS = 5;

interface Several {
  readonly language: Language;
  readonly indicators: IndicatorsPayload;
  readonly picker: AreaPicker;
  readonly year: HTMLSelectElement;
  readonly base: HTMLSelectElement;
  readonly result: HTMLElement;
}

/** Builds the choice of up to five areas; the address holds what was chosen. */
export async function takeSeveral(root: HTMLElement, language: Language): Promise<void> {
  const words = drawingWords(language);
  try {
    const [{ levels }, indicators] = await Promise.all([loadAreas(), loadIndicators()]);
    const offered = levels.filter(({ region }) => region !== null);
    if (offered.length === 0) return;
    const [year, base, result] = [make('select', ''), make('select', ''), make('div', 'several-result')];
    let several: Several | null = null;
    const changed = (): void => void (several && choose(several));
    const picker = makePicker({ language, id: 'several', levels: offered, most: MOST_AREAS, changed });
    several = { language, indicators, picker, year, base, result };
    const { address } = words;
    setFromAddress(picker, address);
    root.replaceChildren(picker.element, choosers(several), result);
    await show(several, { year: addressValue(address.year) ?? '', base: addressValue(address.base) ?? '' });
  } catch {
    root.prepend(make('p', 'note', words.comparison.failed));
  }
}

function choosers(several: Several): HTMLElement {
  const { language, year, base } = several;
  const words = drawingWords(language).several;
  const form = make('div', 'chooser');
  year.id = 'several-year';
  base.id = 'several-base';
  for (const [select, text] of [
    [year, words.year],
    [base, words.base],
  ] as const) {
    form.append(labelFor(select, text), select);
    select.addEventListener('change', () => choose(several));
  }
  return form;
}

function choose(several: Several): void {
  const { language, picker, year, base } = several;
  const names = drawingWords(language).address;
  const [first] = picker.chosen();
  writeAddress(
    {
      ...addressOf(picker, names),
      [names.year]: year.value || null,
      [names.base]: base.value === first?.[1] ? null : base.value || null,
    },
    false,
  );
  void show(several, { year: year.value, base: base.value });
}

async function show(several: Several, wanted: { readonly year: string; readonly base: string }): Promise<void> {
  const { language, picker, indicators, result } = several;
  const words = drawingWords(language);
  const [level, chosen] = [picker.level(), picker.chosen()];
  try {
    const [areas, region] = await Promise.all([
      Promise.all(chosen.map((area) => loadArea(level.key, area[1]))),
      level.region ? loadArea(level.region.key, level.region.code) : null,
    ]);
    // While the figures travelled something else may have been chosen; that call draws.
    if (picker.level() !== level || picker.chosen().join() !== chosen.join()) return;
    fillChoosers(several, areas, wanted);
    if (chosen.length === 0) {
      result.replaceChildren();
      return;
    }
    const year = several.year.value === '' ? null : Number(several.year.value);
    const rows = severalRows(indicators, { areas, region, year }, { language, root: rootPath() });
    const base = Math.max(
      0,
      chosen.findIndex((area) => area[1] === several.base.value),
    );
    // a code is one word, wherever a line ends
    const heads = chosen.map((area) => titleOf(area).replace(area[1], area[1].replaceAll(' ', '\u00a0')));
    draw(several, rows, { heads, base, region: level.region?.name ?? words.region });
  } catch {
    result.replaceChildren(make('p', 'note', words.comparison.failed));
  }
}

function fillChoosers(
  { language, picker, year, base }: Several,
  areas: readonly AreaPayload[],
  wanted: { readonly year: string; readonly base: string },
): void {
  const years = [...new Set(areas.flatMap(yearsOf))].sort((one, other) => other - one).map(String);
  const newest = drawingWords(language).several.newest;
  year.replaceChildren(new Option(newest, ''), ...years.map((each) => new Option(each, each)));
  year.value = years.includes(wanted.year) ? wanted.year : '';
  const chosen = picker.chosen();
  base.replaceChildren(...chosen.map((area) => new Option(titleOf(area), area[1])));
  if (chosen.some((area) => area[1] === wanted.base)) base.value = wanted.base;
  year.disabled = chosen.length === 0;
  base.disabled = chosen.length < 2;
}

function draw(
  { language, result }: Several,
  rows: readonly SeveralRow[],
  heads: Pick<SeveralInput, 'heads' | 'base' | 'region'>,
): void {
  const words = drawingWords(language);
  if (rows.length === 0) {
    result.replaceChildren(make('p', 'note', words.explorer.noFigures));
    announce(words.explorer.noFigures);
    return;
  }
  const names = heads.heads.join(', ');
  const sentence = words.several.summary(names, formatNumber(language, rows.length));
  const topics = TOPICS.flatMap((topic) => {
    const own = rows.filter((row) => row.topic === topic);
    if (own.length === 0) return [];
    const block = make('section', 'block');
    const title = topicWords(language)[topic];
    const caption = words.several.caption(title, names);
    const model = severalTable({ language, caption, ...heads, rows: own });
    const table = make('div', '');
    table.innerHTML = drawTable(model, { id: `several-${topic}`, isSortable: false, isCaptionHidden: true });
    for (const [index, row] of [...table.querySelectorAll('tbody tr')].entries())
      row.lastElementChild!.innerHTML = dotsOf(language, own[index]!, { ...heads, id: `dots-${topic}-${index}` });
    for (const drawn of table.querySelectorAll('table')) drawn.classList.add('profile', 'several');
    block.append(make('h2', '', title), table);
    return [block];
  });
  result.replaceChildren(make('p', '', sentence), ...topics);
  announce(sentence);
}

function dotsOf(
  language: Language,
  { name, figures, region, isCount, unit, decimals }: SeveralRow,
  { id, heads, region: regionName }: { id: string; heads: readonly string[]; region: string },
): string {
  return drawDotRanges({
    ...{ id, language, title: name, unit, decimals },
    dots: figures.map(({ value, lower, upper }, index) => ({ name: heads[index] ?? '', value, lower, upper })),
    reference: { name: regionName, value: isCount ? null : region.value },
  });
}
