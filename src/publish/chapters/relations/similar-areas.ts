import { MOST_SIMILAR, type SimilarAreasResult, type SimilarityCondition } from '../../../core/similar-areas.ts';
import { isShown, statusName } from '../../../core/status.ts';
import { type Language, pick } from '../../../locale/language.ts';
import { formatNumber } from '../../../locale/number.ts';
import { texts } from '../../../locale/texts.ts';
import type { Book, IndicatorView } from '../book.ts';
import { type Figure, figureAt } from '../figure.ts';
import { differenceText } from '../sentences.ts';

/** A condition with the indicator it speaks of. */
export interface ConditionView {
  readonly condition: SimilarityCondition;
  readonly view: IndicatorView;
  /** position in the indicator's periods */
  readonly period: number;
}

/** An area beside the one that is asked about: its figures, and the positions of the conditions it does not fulfil. */
export interface SimilarArea {
  readonly area: number;
  readonly figures: readonly Figure[];
  readonly unmet: readonly number[];
}

/** What is said about areas like one area. */
export interface SimilarChapter {
  readonly result: SimilarAreasResult;
  readonly conditions: readonly ConditionView[];
  readonly own: readonly Figure[];
  /** those that fulfil all conditions first; empty where the area is not compared */
  readonly areas: readonly SimilarArea[];
  /** status byte of the area: shown where it is compared, else why not */
  readonly status: number;
}

/** Areas like one area; null where its level has none. */
export function similarAreasOf(book: Book, area: number): SimilarChapter | null {
  const { scheme, level } = book.areas.areas[area]!;
  const result = book.assessed.similarAreas.find((each) => each.scheme === scheme && each.level === level);
  if (!result) return null;
  const conditions = result.conditions.flatMap((condition): ConditionView[] => {
    const view = book.indicators.get(condition.indicator);
    const period = view?.shown.periods.findIndex((each) => each.period === condition.period) ?? -1;
    return view && period >= 0 ? [{ condition, view, period }] : [];
  });
  const figuresOf = (index: number): Figure[] => conditions.map(({ view, period }) => figureAt(view, period, index));
  const own = figuresOf(area);
  const found = [...result.neighbours.subarray(area * MOST_SIMILAR, (area + 1) * MOST_SIMILAR)];
  const areas = found
    .filter((other) => other >= 0)
    .map((other) => {
      const figures = figuresOf(other);
      const unmet = conditions.flatMap(({ condition }, at) =>
        isWithin(condition, own[at]!.value, figures[at]!.value) ? [] : [at],
      );
      return { area: other, figures, unmet };
    });
  return { result, conditions, own, areas, status: result.statuses[area] ?? 0 };
}

/** Values exactly as far apart as the tolerance are within it, whatever subtracting did to the last digit. */
const NOISE = 1e-9;

function isWithin({ scale, tolerance }: SimilarityCondition, own: number | null, other: number | null): boolean {
  if (own === null || other === null) return false;
  const distance = scale === 'ratio' ? Math.max(own, other) / Math.min(own, other) : Math.abs(own - other);
  return distance <= tolerance * (1 + NOISE);
}

/** What is asked for, and how many areas fulfil it. */
export function similarSentences(language: Language, chapter: SimilarChapter) {
  const words = texts[language].similarAreas;
  const { result, conditions, areas } = chapter;
  const similar = areas.filter(({ unmet }) => unmet.length === 0).length;
  const count = formatNumber(language, conditions.length);
  return {
    intro: conditions.length === 1 ? words.introOne(result.period) : words.intro(count, result.period),
    conditions: conditions.map((condition) => conditionText(language, condition)),
    chosenBy: result.isDeclared ? words.declared : words.chosen,
    found: similar === 0 ? words.nobody : similar === areas.length ? words.all : words.some(similar),
  };
}

function conditionText(language: Language, { condition, view }: ConditionView): string {
  const words = texts[language].similarAreas;
  const name = pick(view.definition.names, language);
  return condition.scale === 'ratio'
    ? words.ratio(name, formatNumber(language, condition.tolerance, 1))
    : words.difference(name, differenceText(language, view, condition.tolerance));
}

/** Which figures an area lacks that is not compared: "Child poverty (protected)". */
export function missingFigures(language: Language, { conditions, own }: SimilarChapter): string {
  const words = texts[language].similarAreas;
  const names = conditions.flatMap(({ view }, at) => {
    const { status } = own[at]!;
    if (isShown(status)) return [];
    return [
      words.missingItem(pick(view.definition.names, language), texts[language].terms.statuses[statusName(status)]),
    ];
  });
  return texts[language].atlas.sentences.list(names);
}

/** Which conditions an area fulfils, in words. */
export function fulfilledText(language: Language, { conditions }: SimilarChapter, { unmet }: SimilarArea): string {
  const words = texts[language].similarAreas;
  if (unmet.length === 0) return words.fulfilsAll;
  const names = unmet.map((at) => pick(conditions[at]!.view.definition.names, language));
  const [met, all] = [conditions.length - unmet.length, conditions.length].map((count) =>
    formatNumber(language, count),
  );
  return words.fulfilsSome(met!, all!, texts[language].atlas.sentences.list(names));
}
