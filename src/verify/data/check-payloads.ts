import { isShown, STATUSES } from '../../core/status.ts';
import { isRoundingOf } from '../pages/shown-number.ts';
import { textOf } from '../published-files.ts';
import { type AtlasAreas, parsePayload } from './atlas-areas.ts';
import { areChangesWhole, checkChanges, type ToldChange } from './check-changes.ts';
import { numberWords } from './compare-rows.ts';
import type { Comparison } from './compare-tables.ts';
import { areaKey, type EarlyClasses, isEarlyClass } from './early-classes.ts';
import { ATLAS_INDICATORS_PATH, isIndicatorListWhole } from './indicator-list.ts';
import { isLoneCount } from './lone-count.ts';
import { type Observations, PART } from './observations.ts';
import { isKnownSeries } from './payload-keys.ts';
import type { TypologyClasses } from './typology-classes.ts';

type Numbers = readonly (number | null)[];

interface Period {
  readonly period: string;
  readonly values: Numbers;
  readonly statuses: readonly number[];
  readonly classes: readonly number[];
  /** classes of hidden values; most publications have none */
  readonly earlyClasses?: readonly unknown[];
  readonly numerators: Numbers | null;
  readonly denominators: Numbers | null;
  /** comparison of each value with the region; publications of earlier versions have none */
  readonly againstRegion?: readonly number[] | null;
  /** value of the region */
  readonly region?: number | null;
}

interface Figures {
  readonly id: string;
  readonly decimals: number;
  readonly classCount: number;
  readonly classNames: readonly unknown[] | null;
  /** see checkChanges; publications of earlier versions have none */
  readonly change?: ToldChange | null;
  readonly periods: readonly Period[];
}

/** What the payloads are compared with. */
export interface PayloadComparison extends Comparison {
  readonly areas: AtlasAreas;
  readonly typologies: TypologyClasses;
  readonly earlyClasses: EarlyClasses;
}

const FOLDER = 'data/atlas/';

/** Compares the figures that the atlas loads for its maps; returns how many were compared. */
export async function checkPayloads(comparison: PayloadComparison): Promise<number> {
  const { files, breaches, areas } = comparison;
  let compared = 0;
  if (!(await isIndicatorListWhole(files, comparison.observations.seriesIds())))
    breaches.add({ code: 'verify-file-altered', file: ATLAS_INDICATORS_PATH });
  for (const path of files.paths) {
    if (!path.startsWith(FOLDER) || !path.endsWith('.js') || !isSeries(path.slice(FOLDER.length))) continue;
    const parsed = parsePayload(await textOf(files, path));
    const figures = (parsed?.payload as { figures?: Figures } | null | undefined)?.figures;
    const numbers = areas.byLevel.get(path.slice(FOLDER.length, path.lastIndexOf('/')));
    if (figures && numbers && isKnownSeries(parsed?.payload) && isWhole(figures, numbers.length)) {
      compared += new PayloadCheck(comparison, path, figures).compare(numbers);
      const place = {
        file: path,
        series: figures.id,
        periods: figures.periods.map(({ period }) => period),
        areas: numbers,
      };
      if (figures.change) checkChanges(figures.change, place, comparison);
    } else breaches.add({ code: 'verify-file-altered', file: path });
  }
  return compared;
}

/** False for lists of names, and for the figures of single areas, which are compared by themselves. */
function isSeries(path: string): boolean {
  return path.includes('/') && !path.startsWith('areas/');
}

function isWhole(figures: Figures, length: number): boolean {
  const fits = (list: unknown): boolean => Array.isArray(list) && list.length === length;
  return (
    typeof figures.id === 'string' &&
    areChangesWhole(figures.change, length) &&
    Array.isArray(figures.periods) &&
    figures.periods.every(
      ({ values, statuses, classes, earlyClasses = values, numerators, denominators, againstRegion = null }) =>
        [values, statuses, classes, earlyClasses].every(fits) &&
        [numerators, denominators, againstRegion].every((list) => list === null || fits(list)),
    )
  );
}

class PayloadCheck {
  private readonly comparison: PayloadComparison;
  private readonly file: string;
  private readonly figures: Figures;
  /** text of a class by its number, as first met: a number means one class and a class one number */
  private readonly textOfClass = new Map<number, string>();
  private readonly classOfText = new Map<string, number>();

  constructor(comparison: PayloadComparison, file: string, figures: Figures) {
    this.comparison = comparison;
    this.file = file;
    this.figures = figures;
  }

  compare(areas: readonly number[]): number {
    const { observations, typologies } = this.comparison;
    let compared = 0;
    for (const period of this.figures.periods) {
      this.checkRegion(period, areas);
      this.checkEarlyClasses(period, areas);
      for (const [at, area] of areas.entries()) {
        const column = period.period;
        const classes = typologies.get(this.figures.id)?.get(column);
        if (typologies.has(this.figures.id)) {
          this.checkNamedClass(period, at, { area, text: classes?.get(area) ?? '' });
          if (period.values[at] !== null) this.differs(area, column, [String(period.values[at]), '–']);
        } else this.checkFigure(period, at, { area, row: observations.rowAt(this.figures.id, column, area) });
        compared++;
      }
    }
    return compared;
  }

  /** The value of the region is that of an area around those of the level. */
  private checkRegion({ period, region }: Period, areas: readonly number[]): void {
    if (region === null || region === undefined) return;
    if (isShownAround(this.comparison.observations, { ...this.figures, period, region, areas })) return;
    this.comparison.breaches.add({ code: 'verify-hidden-figure', file: this.file, column: `region ${period}` });
  }

  /** Classes of hidden values are those of early-classes.csv. */
  private checkEarlyClasses({ period, earlyClasses = [] }: Period, areas: readonly number[]): void {
    const { observations, earlyClasses: told } = this.comparison;
    earlyClasses.forEach((entry, at) => {
      const area = areas[at] ?? -1;
      const known = told.of({ series: this.figures.id, period, area: areaKey(observations.areas[area]) });
      if (!isEarlyClass(entry, known)) this.tells(area, period);
    });
  }

  private checkFigure(period: Period, at: number, { area, row }: { area: number; row: number }): void {
    const { observations } = this.comparison;
    const { decimals, classCount, classNames } = this.figures;
    const status = row < 0 ? 0 : (observations.statuses[row] ?? 0);
    const numberAt = (part: number): number => (row < 0 ? Number.NaN : observations.numberAt(part, row));
    const compare = (found: number | null | undefined, part: number, isRounded: boolean): void => {
      const expected = numberAt(part);
      if (found === null || found === undefined) {
        if (!Number.isNaN(expected)) this.differs(area, period.period, ['–', numberWords(expected)]);
      } else if (isRounded ? !isRoundingOf(found, expected, decimals) : found !== expected) {
        if (isLoneCount(observations, { row, area, part, found, expected })) return;
        if (Number.isNaN(expected) && !isShown(status)) this.tells(area, period.period);
        else this.differs(area, period.period, [String(found), numberWords(expected)]);
      }
    };
    compare(period.values[at], PART.value, true);
    if (period.numerators) compare(period.numerators[at], PART.numerator, false);
    if (period.denominators) compare(period.denominators[at], PART.denominator, false);
    const named = STATUSES[period.statuses[at] ?? -1] ?? '–';
    if (period.statuses[at] !== status) this.differs(area, period.period, [named, STATUSES[status] ?? '–']);
    const text = row < 0 ? '' : observations.classAt(row);
    const found = period.classes[at] ?? 0;
    const isCompared = (period.againstRegion?.[at] ?? 0) !== 0;
    if ((found !== 0 || isCompared) && !isShown(status)) this.tells(area, period.period);
    else if (classNames) this.checkNamedClass(period, at, { area, text });
    // circles of counts carry no classes
    else if (classCount > 0 && found !== Number(text || 0)) this.differs(area, period.period, [String(found), text]);
  }

  private checkNamedClass(period: Period, at: number, { area, text }: { area: number; text: string }): void {
    const number = period.classes[at] ?? 0;
    const knownText = this.textOfClass.get(number) ?? (number === 0 ? '' : text);
    const knownNumber = this.classOfText.get(text) ?? (text === '' ? 0 : number);
    if (knownText !== text || knownNumber !== number) {
      this.differs(area, period.period, [knownText, text]);
      return;
    }
    this.textOfClass.set(number, text);
    this.classOfText.set(text, number);
  }

  private differs(area: number, column: string, [value, expected]: readonly [string, string]): void {
    const place = { file: this.file, column, areaCode: this.codeOf(area) };
    const words = { value: value || '–', expected: expected || '–' };
    this.comparison.breaches.add({ code: 'verify-figure-differs', ...place, ...words });
  }

  private tells(area: number, column: string): void {
    this.comparison.breaches.add({
      code: 'verify-hidden-figure',
      file: this.file,
      column,
      areaCode: this.codeOf(area),
    });
  }

  private codeOf(area: number): string | null {
    return this.comparison.observations.areas[area]?.code ?? null;
  }
}

interface RegionValue {
  readonly id: string;
  readonly decimals: number;
  readonly period: string;
  readonly region: number;
  /** areas of the level, none of which is the region */
  readonly areas: readonly number[];
}

function isShownAround(observations: Observations, { id, decimals, period, region, areas }: RegionValue): boolean {
  const own = new Set(areas);
  return observations.areas.some((_, area) => {
    const row = own.has(area) ? -1 : observations.rowAt(id, period, area);
    return row >= 0 && isRoundingOf(region, observations.numberAt(PART.value, row), decimals);
  });
}
