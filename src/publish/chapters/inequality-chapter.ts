import type { Texts } from '../../core/area.ts';
import type { BoundedIndex, InequalityResult } from '../../core/inequality.ts';
import { type Language, pick } from '../../locale/language.ts';
import { formatNumber, formatPeriod, periodPhrase, unitWords } from '../../locale/number.ts';
import { texts } from '../../locale/texts.ts';
import type { TableModel } from '../charts/table-model.ts';
import type { Book, IndicatorView } from './book.ts';
import { bareText, valueText } from './figure.ts';
import { differenceText, differenceUnit, sinceText } from './sentences.ts';

/** What is said about the inequality of one indicator between areas in one period. */
export interface InequalityChapter {
  readonly result: InequalityResult;
  /** of the index that orders the areas */
  readonly indexNames: Texts;
}

/** The inequality of an indicator in its newest period; null where there is none. */
export function inequalityOf({ assessed }: Book, { definition }: IndicatorView): InequalityChapter | null {
  const results = assessed.inequality.filter(({ indicator }) => indicator === definition.id);
  const result = results.reduce<InequalityResult | null>(
    (newest, each) => (newest && newest.period >= each.period ? newest : each),
    null,
  );
  const index = assessed.indices.find((each) => each.definition.id === result?.index);
  return result && index ? { result, indexNames: index.definition.names } : null;
}

/** Sentences on gap, pattern and potential, and on what limits them. */
export function inequalitySentences(
  language: Language,
  view: IndicatorView,
  { result, indexNames }: InequalityChapter,
): readonly string[] {
  const words = texts[language].inequality;
  const side = result.gap.difference > 0 ? 'higher' : 'lower';
  return [
    words.intro(pick(indexNames, language), formatPeriod(language, result.indexPeriod)),
    gapSentence(language, view, result),
    result.isSteady ? words.steady(side) : words.unsteady,
    potentialSentence(language, view, result),
    ...(result.isMember ? [words.member] : []),
    ...(result.leftOut > 0 ? [words.leftOut(result.leftOut)] : []),
  ].filter((sentence) => sentence !== '');
}

function gapSentence(language: Language, view: IndicatorView, { groups, gap }: InequalityResult): string {
  const text = (value: number): string => valueText(language, view, value);
  return texts[language].inequality.gap({
    first: text(groups[0]!.value),
    last: text(groups.at(-1)!.value),
    difference: differenceText(language, view, gap.difference),
    isClear: gap.isClear,
  });
}

/** What equal values would mean; silent where the less burdened areas are not better off. */
function potentialSentence(language: Language, { definition }: IndicatorView, { potential }: InequalityResult): string {
  if (potential === null || Math.abs(potential.cases) < 1) return '';
  const words = texts[language].inequality;
  const cases = formatNumber(language, Number(Math.abs(potential.cases).toPrecision(3)));
  const share = `${formatNumber(language, 100 * Math.abs(potential.share))}\u202f%`;
  if (definition.direction === 'relief') return potential.cases < 0 ? words.more(cases, share) : '';
  return potential.cases > 0 ? words.fewer(cases, share) : '';
}

/** The line through all groups, for those who know the indices; empty where the gap may be chance. */
export function slopeSentence(
  language: Language,
  view: IndicatorView,
  { slope, relativeIndex, gap }: InequalityResult,
): string {
  if (!gap.isClear) return '';
  const words = texts[language].inequality;
  const range = ({ value, lower, upper }: BoundedIndex, decimals: number, own: string) => {
    const text = (each: number): string => formatNumber(language, each, decimals);
    return words.range(own === '' ? text(value) : `${text(value)}\u202f${own}`, text(lower), text(upper));
  };
  const relative = relativeIndex === null ? '' : words.relative(range(relativeIndex, RATIO_DECIMALS, ''));
  return words.slope(range(slope, view.definition.decimals, differenceUnit(language, view)), relative);
}

const RATIO_DECIMALS = 2;

/** The groups as a table. */
export function inequalityTable(language: Language, view: IndicatorView, { result }: InequalityChapter): TableModel {
  const words = texts[language].inequality;
  const { columns } = words;
  const name = pick(view.definition.names, language);
  const number = (value: number) => ({ text: formatNumber(language, value), value });
  return {
    caption: words.caption(name, periodPhrase(language, result.period)),
    columns: [
      { id: 'group', label: columns.group, unit: '', kind: 'text' },
      { id: 'areas', label: columns.areas, unit: '', kind: 'number' },
      { id: 'cases', label: columns.cases, unit: '', kind: 'number' },
      { id: 'base', label: columns.base, unit: '', kind: 'number' },
      { id: 'value', label: columns.value, unit: unitWords(language, view.definition.unit), kind: 'number' },
    ],
    rows: result.groups.map((group, at) => ({
      cells: [
        { text: words.groups[at] ?? String(at + 1), value: at },
        number(group.areas),
        number(group.cases),
        number(group.population),
        { text: bareText(language, view, group.value), value: group.value },
      ],
      isSummary: false,
    })),
    note: '',
  };
}

/** How the value went in the whole region over all years; empty where the series is too short. */
export function courseSentence(language: Language, { assessed, regions }: Book, view: IndicatorView): string {
  const words = texts[language].inequality.course;
  const found = assessed.courses.find(({ indicator }) => indicator === view.definition.id);
  const course = [...regions.values()].map((region) => found?.courses.get(region)).find((each) => each !== undefined);
  if (!course) return '';
  const year = (code: string): string => sinceText(language, code);
  const [from, to] = [year(course.from), year(course.to)];
  const step = differenceText(language, view, course.slope);
  const jump = course.jump ? ` ${words.jump(year(course.jump.before), year(course.jump.after))}` : '';
  if (course.direction === 0) return words.none(from, to) + jump;
  return words.way(course.direction > 0 ? 'higher' : 'lower', { from, to, step }) + jump;
}
