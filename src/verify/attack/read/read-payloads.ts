import { STATUS } from '../../../core/status.ts';
import { ATLAS_AREAS_PATH, levelsOf, parsePayload } from '../../data/atlas-areas.ts';
import { AREA_PAYLOADS_FOLDER } from '../../data/check-area-payloads.ts';
import { areChangesWhole, type ToldChange } from '../../data/check-changes.ts';
import { areaKey, isEarlyClass } from '../../data/early-classes.ts';
import { ATLAS_INDICATORS_PATH, isIndicatorListWhole } from '../../data/indicator-list.ts';
import { isKnownSeries } from '../../data/payload-keys.ts';
import { isRoundingOf } from '../../pages/shown-number.ts';
import { type PublishedFiles, textOf } from '../../published-files.ts';
import { Figures } from './figures.ts';
import type { OtherFormat, Trace } from './other-format.ts';
import type { ShownAndTold } from './read-pages.ts';

type Numbers = readonly (number | null)[];

interface Period {
  readonly period: string;
  readonly values: Numbers;
  readonly classes: Numbers;
  /** classes of hidden values */
  readonly earlyClasses?: readonly unknown[];
  readonly numerators: Numbers | null;
  readonly denominators: Numbers | null;
  /** how each value compares with the region, and the value of the region */
  readonly againstRegion?: Numbers | null;
  readonly region?: number | null;
}

interface Payload {
  readonly id: string;
  readonly decimals: number;
  readonly change?: ToldChange | null;
  readonly periods: readonly Period[];
}

const FOLDER = 'data/atlas/';
/** Names of areas, which are read elsewhere, and of indicators. */
const LISTS: ReadonlySet<string> = new Set([ATLAS_AREAS_PATH, ATLAS_INDICATORS_PATH]);

/** Numbers of areas by level, and by the number that maps use. */
export interface AtlasNumbers {
  readonly byLevel: ReadonlyMap<string, readonly (number | undefined)[]>;
  readonly byIndex: ReadonlyMap<number, number>;
  /** residents that no other file shows */
  readonly traces: readonly Trace[];
}

/** Reads how the atlas numbers the areas; null if its list is damaged. Without an atlas there is nothing. */
export async function readAtlasNumbers(files: PublishedFiles, base: Figures): Promise<AtlasNumbers | null> {
  const byLevel = new Map<string, readonly (number | undefined)[]>();
  const byIndex = new Map<number, number>();
  const traces: Trace[] = [];
  if (!files.paths.includes(ATLAS_AREAS_PATH)) return { byLevel, byIndex, traces };
  const levels = levelsOf(parsePayload(await textOf(files, ATLAS_AREAS_PATH))?.payload);
  const schemes = [...new Set(base.areas.areas.map(({ scheme }) => scheme))];
  for (const { key, areas: listed } of levels ?? []) {
    const numbers = listed.map(([, code]) => {
      // a level is named `<scheme>-<level>`, and both may hold a hyphen
      const scheme = schemes.find((id) => key.startsWith(`${id}-`) && base.areas.numbers.has(`${id}/${code}`));
      return base.areas.numbers.get(`${scheme}/${code}`);
    });
    byLevel.set(key, numbers);
    listed.forEach(([index, areaCode, , , , residents], at) => {
      const number = numbers[at];
      if (number === undefined) return;
      byIndex.set(index, number);
      if (typeof residents === 'number' && !isShownSomewhere(base, number, residents))
        traces.push({ file: ATLAS_AREAS_PATH, row: 0, column: 'residents', areaCode });
    });
  }
  return levels && { byLevel, byIndex, traces };
}

function isShownSomewhere({ blocks }: Figures, area: number, count: number): boolean {
  for (const periods of blocks.values())
    for (const { value, numerator, denominator } of periods.values())
      if (value[area] === count || numerator[area] === count || denominator[area] === count) return true;
  return false;
}

/** Reads the figures that the atlas loads for its maps. */
export async function readPayloads(
  files: PublishedFiles,
  { base, classes }: ShownAndTold,
  atlas: AtlasNumbers,
): Promise<OtherFormat> {
  const figures = new Figures(FOLDER, base.areas);
  const traces: Trace[] = [];
  const damaged: string[] = [];
  const fileOf = new Map<string, string>();
  if (!(await isIndicatorListWhole(files, [...base.blocks.keys()]))) damaged.push(ATLAS_INDICATORS_PATH);
  for (const path of files.paths) {
    if (!path.startsWith(FOLDER) || LISTS.has(path) || path.startsWith(AREA_PAYLOADS_FOLDER)) continue;
    const numbers = atlas.byLevel.get(path.slice(FOLDER.length, path.lastIndexOf('/')));
    const parsed = parsePayload(await textOf(files, path))?.payload;
    const payload = isKnownSeries(parsed) ? (parsed as { figures: Payload }).figures : null;
    if (!numbers || numbers.includes(undefined) || !payload || !isWhole(payload, numbers.length)) damaged.push(path);
    else {
      fileOf.set(payload.id, path);
      readPayload(figures, payload, numbers as readonly number[]);
      const told = { payload, numbers: numbers as readonly number[] };
      traces.push(
        ...classTraces(base, path, told),
        ...earlyClassTraces({ base, classes }, path, told),
        ...changeTraces(base, path, told),
        ...regionTraces(base, path, told),
      );
    }
  }
  return { figures, damaged, traces, fileOf: (series) => fileOf.get(series) ?? FOLDER };
}

function isWhole({ id, decimals, change, periods }: Payload, length: number): boolean {
  const isNumbers = (list: unknown): boolean =>
    Array.isArray(list) &&
    list.length === length &&
    list.every((entry) => entry === null || typeof entry === 'number' || typeof entry === 'string');
  return (
    typeof id === 'string' &&
    typeof decimals === 'number' &&
    areChangesWhole(change, length) &&
    Array.isArray(periods) &&
    periods.every(
      ({ period, values, classes, numerators, denominators, againstRegion = null, region = null }) =>
        typeof period === 'string' &&
        [values, classes].every(isNumbers) &&
        [numerators, denominators, againstRegion].every((list) => list === null || isNumbers(list)) &&
        (region === null || typeof region === 'number'),
    )
  );
}

function readPayload(figures: Figures, { id, decimals, periods }: Payload, numbers: readonly number[]): void {
  figures.decimals.set(id, decimals);
  for (const { period, values, numerators, denominators } of periods) {
    const block = figures.block(id, period);
    const copy = (from: Numbers | null, to: Float64Array): void =>
      from?.forEach((number, at) => {
        if (typeof number === 'number') to[numbers[at]!] = number;
      });
    copy(values, block.value);
    copy(numerators, block.numerator);
    copy(denominators, block.denominator);
  }
}

/** Hidden figures whose class is told, or on which side of the region they lie. */
function classTraces(
  base: Figures,
  file: string,
  { payload, numbers }: { readonly payload: Payload; readonly numbers: readonly number[] },
): Trace[] {
  return payload.periods.flatMap(({ period, classes, againstRegion }) => {
    const statuses = base.blocks.get(payload.id)?.get(period)?.statuses;
    return numbers.flatMap((area, at): Trace[] => {
      if (statuses?.[area] !== STATUS.hidden) return [];
      const column = classes[at] ? 'class' : againstRegion?.[at] ? 'against_region' : null;
      return column === null ? [] : [{ file, row: 0, column, areaCode: base.areas.areas[area]!.code }];
    });
  });
}

/** Classes of hidden values that the open data do not tell, or tell otherwise. */
function earlyClassTraces(
  { base, classes }: ShownAndTold,
  file: string,
  { payload, numbers }: { readonly payload: Payload; readonly numbers: readonly number[] },
): Trace[] {
  return payload.periods.flatMap(({ period, earlyClasses = [] }) =>
    earlyClasses.flatMap((told, at): Trace[] => {
      const area = base.areas.areas[numbers[at] ?? -1];
      const known = classes.of({ series: payload.id, period, area: areaKey(area) });
      return isEarlyClass(told, known) ? [] : [{ file, row: 0, column: 'class', areaCode: area?.code ?? '' }];
    }),
  );
}

/** Values of the region that no area around those of the level shows. */
function regionTraces(
  base: Figures,
  file: string,
  { payload: { id, decimals, periods }, numbers }: { readonly payload: Payload; readonly numbers: readonly number[] },
): Trace[] {
  const own = new Set(numbers);
  return periods.flatMap(({ period, region = null }): Trace[] => {
    const values = base.blocks.get(id)?.get(period)?.value;
    const isShown = values?.some((value, area) => !own.has(area) && isRoundingOf(region ?? value, value, decimals));
    return region === null || isShown ? [] : [{ file, row: 0, column: `region ${period}`, areaCode: '' }];
  });
}

/** Hidden figures whose way from or to another one is told. */
function changeTraces(
  base: Figures,
  file: string,
  { payload, numbers }: { readonly payload: Payload; readonly numbers: readonly number[] },
): Trace[] {
  const { id, change, periods } = payload;
  if (!change) return [];
  const isHidden = (position: number | undefined, area: number): boolean =>
    base.blocks.get(id)?.get(periods[position ?? -1]?.period ?? '')?.statuses[area] === STATUS.hidden;
  return numbers.flatMap((area, at): Trace[] =>
    change.directions[at] && (isHidden(change.from[at], area) || isHidden(change.to[at], area))
      ? [{ file, row: 0, column: 'change', areaCode: base.areas.areas[area]!.code }]
      : [],
  );
}
