import type { Texts } from '../../core/area.ts';
import type { ClassBreaks, IndexResult, TypologyResult } from '../../core/assessed.ts';
import { CHANGE } from '../../core/change.ts';
import type { IndicatorKind } from '../../core/indicator.ts';
import { definitionStart } from '../../core/period.ts';
import { isShown, STATUS } from '../../core/status.ts';
import { type ValueColumn, valueAt } from '../../core/table.ts';
import { texts } from '../../locale/texts.ts';
import type { MapChange, MapFigures, MapPeriod } from '../maps/map-figures.ts';
import type { Book, IndicatorView, LevelView } from './book.ts';

/** What the maps of an indicator draw on one level. */
export function indicatorSeries(book: Book, view: IndicatorView, level: LevelView): MapFigures {
  const { definition } = view;
  const own = view.assessed?.breaks.filter((each) => each.scheme === level.scheme && each.level === level.level) ?? [];
  const breaks = own.at(-1);
  const bounds = breaks?.bounds ?? [];
  const region = book.regions.get(level.scheme) ?? -1;
  return {
    id: definition.id,
    names: definition.names,
    unit: definition.unit,
    decimals: definition.decimals,
    drawing: definition.kind === 'count' ? 'symbols' : 'choropleth',
    hasCases: CASES.includes(definition.kind) && view.shown.periods.some(({ numerator }) => numerator !== null),
    palette: isAroundZero(bounds) ? 'deviation' : 'magnitude',
    classCount: breaks ? bounds.length + 1 : 0,
    bounds,
    method: breaks ? methodTexts(breaks.method, own.length > 1) : null,
    classNames: null,
    classLook: null,
    grid: null,
    change: changeOf(view, level),
    periods: view.shown.periods.map((shown, index): MapPeriod => {
      const assessment = view.assessments[index] ?? null;
      return {
        period: shown.period,
        ...shownValues(shown.value, level.areas),
        classes: level.areas.map((area) => assessment?.classes[area] ?? 0),
        bounds: earlierBounds(own, definitionStart(definition.breaks, shown.period)),
        againstRegion: assessment ? level.areas.map((area) => assessment.againstRegion[area] ?? 0) : null,
        numerators: hasPeople(definition.kind) ? partsOf(shown.numerator, level.areas) : null,
        denominators: hasPeople(definition.kind) ? partsOf(shown.denominator, level.areas) : null,
        region: isShown(shown.value.statuses[region] ?? 0) ? valueAt(shown.value, region) : null,
      };
    }),
  };
}

// Numerators of other kinds are differences, sums, or the residents themselves.
const CASES: readonly IndicatorKind[] = ['share', 'rate', 'ratio', 'standardised-rate'];

// A change of a change is nothing that anybody reads.
const CHANGES: readonly IndicatorKind[] = ['change', 'balance'];

function changeOf({ definition, assessed }: IndicatorView, { areas }: LevelView): MapChange | null {
  if (!assessed || CHANGES.includes(definition.kind) || definition.unit === 'percentage-points') return null;
  const { from, to, directions } = assessed.change;
  const own = areas.map((area) => directions[area] ?? CHANGE.none);
  if (own.every((direction) => direction === CHANGE.none)) return null;
  return { from: areas.map((area) => from[area] ?? -1), to: areas.map((area) => to[area] ?? -1), directions: own };
}

// Expected events are no people.
const hasPeople = (kind: IndicatorKind): boolean => kind !== 'count' && kind !== 'standardised-ratio';

// Only where an earlier definition had bounds of its own.
function earlierBounds(breaks: readonly ClassBreaks[], since: string | null): readonly number[] | null {
  const found = breaks.find((each) => each.since === since);
  return found && found !== breaks.at(-1) ? found.bounds : null;
}

// The palette with a light middle is true only where the middle class holds the zero.
function isAroundZero(bounds: readonly number[]): boolean {
  if (bounds.length === 0 || bounds.length % 2 !== 0) return false;
  const middle = bounds.length / 2;
  return (bounds[0] ?? 0) < 0 && (bounds[middle - 1] ?? 1) <= 0 && (bounds[middle] ?? -1) > 0;
}

function shownValues(column: ValueColumn, areas: readonly number[]): Pick<MapPeriod, 'values' | 'statuses'> {
  return {
    values: areas.map((area) => (isShown(column.statuses[area] ?? 0) ? valueAt(column, area) : null)),
    statuses: areas.map((area) => column.statuses[area] ?? STATUS.unknown),
  };
}

function partsOf(column: ValueColumn | null, areas: readonly number[]): readonly (number | null)[] | null {
  if (!column) return null;
  return areas.map((area) => (isShown(column.statuses[area] ?? 0) ? valueAt(column, area) : null));
}

function methodTexts(method: string, hasBreak: boolean): Texts | null {
  const words = (language: 'de' | 'en'): string | undefined => {
    const methods: Readonly<Record<string, string>> = texts[language].atlas.classMethods;
    const { method: sentence } = texts[language].drawings.legend;
    return methods[method] && sentence(methods[method], hasBreak);
  };
  const de = words('de');
  return de === undefined ? null : { de, en: words('en') };
}

/** Name of a class of an index or typology in both languages; the id where it has no words. */
export function classTexts(id: string): Texts {
  const de: Readonly<Record<string, string>> = texts.de.atlas.classes;
  const en: Readonly<Record<string, string>> = texts.en.atlas.classes;
  return { de: de[id] ?? id, en: en[id] ?? id };
}

/** Steps of the colour scale spread over a number of classes: four classes take 1, 2, 4, 5. */
const STEPS: Readonly<Record<number, readonly number[]>> = {
  2: [2, 4],
  3: [1, 3, 5],
  4: [1, 2, 4, 5],
  5: [1, 2, 3, 4, 5],
};

/** What the maps of an index draw on one level. */
export function indexSeries(index: IndexResult, level: LevelView): MapFigures {
  return {
    id: index.definition.id,
    names: index.definition.names,
    unit: 'score',
    decimals: 2,
    drawing: 'choropleth',
    hasCases: false,
    palette: 'magnitude',
    classCount: index.classIds.length,
    bounds: [],
    method: null,
    classNames: index.classNames,
    classLook: null,
    grid: null,
    change: null,
    periods: index.periods.map((period) => ({
      period: period.period,
      ...shownValues(period.value, level.areas),
      classes: level.areas.map((area) => period.classes[area] ?? 0),
      bounds: null,
      againstRegion: null,
      numerators: null,
      denominators: null,
      region: null,
    })),
  };
}

const DYNAMICS_MARKS: Readonly<Record<number, readonly string[]>> = { 3: ['▲', '■', '▼'] };

/** What the maps of a typology draw on one level: status as colour, dynamics as mark. */
export function typologySeries(typology: TypologyResult, level: LevelView): MapFigures {
  const { statusClassIds, dynamicsClassIds } = typology;
  const steps = STEPS[statusClassIds.length] ?? statusClassIds.map((_, index) => Math.min(5, index + 1));
  const marks = DYNAMICS_MARKS[dynamicsClassIds.length] ?? dynamicsClassIds.map((_, index) => String(index + 1));
  const groups = statusClassIds.flatMap((status, at) =>
    dynamicsClassIds.map((dynamics, way) => ({ status, dynamics, step: steps[at] ?? 1, mark: marks[way] ?? '' })),
  );
  return {
    id: typology.definition.id,
    names: typology.definition.names,
    unit: '',
    decimals: 0,
    drawing: 'choropleth',
    hasCases: false,
    palette: 'magnitude',
    classCount: groups.length,
    bounds: [],
    method: null,
    classNames: groups.map(({ status, dynamics }) => {
      const [first, second] = [classTexts(status), classTexts(dynamics)];
      return { de: `${first.de} / ${second.de}`, en: `${first.en} / ${second.en}` };
    }),
    classLook: groups.map(({ step, mark }) => ({ step, mark })),
    grid: { rows: statusClassIds.map(classTexts), columns: dynamicsClassIds.map(classTexts) },
    change: null,
    periods: typology.periods.map((period) => ({
      period: period.period,
      values: level.areas.map(() => null),
      statuses: level.areas.map((area) => (period.groups[area] ? STATUS.ok : STATUS.excluded)),
      classes: level.areas.map((area) => period.groups[area] ?? 0),
      bounds: null,
      againstRegion: null,
      numerators: null,
      denominators: null,
      region: null,
    })),
  };
}

/** The levels on which an index or typology has classes. */
export function levelsOf(book: Book, periods: readonly { readonly classes: Uint8Array }[]): readonly LevelView[] {
  return book.levels.filter((level) =>
    periods.some((period) => level.areas.some((area) => (period.classes[area] ?? 0) > 0)),
  );
}
