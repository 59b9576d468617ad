import { parsePeriod, yearOf } from '../../../core/period.ts';
import { STATUS } from '../../../core/status.ts';
import { pick } from '../../../locale/language.ts';
import type { ComparedFigure } from '../../charts/comparison-table.ts';
import type { SeveralRow } from '../../charts/several-table.ts';
import type { RowWords } from '../client/compared-rows.ts';
import type { AreaPayload, IndicatorsPayload, PayloadFigure } from '../client/payload.ts';

/** What stands side by side. */
export interface SeveralChoice {
  readonly areas: readonly AreaPayload[];
  readonly region: AreaPayload | null;
  /** null: the newest that all have */
  readonly year: number | null;
}

/** Indicators of several areas at one time each: the newest that all have, else the newest that any has. */
export function severalRows(
  { indicators }: IndicatorsPayload,
  { areas, region, year }: SeveralChoice,
  { language, root }: RowWords,
): readonly SeveralRow[] {
  return indicators.flatMap((indicator): SeveralRow[] => {
    const { id, names, kind, unit, decimals, direction, topic, pages } = indicator;
    const lists = areas.map(({ figures }) => figures[id] ?? []);
    const period = sharedPeriod(lists, year);
    if (period === null) return [];
    return [
      {
        ...{ name: pick(names, language), href: encodeURI(root + pages[language]), unit, decimals, direction, topic },
        period,
        isCount: kind === 'count',
        isOnlyWithRegion: kind === 'standardised-ratio',
        figures: lists.map((list) => figureIn(list, period)),
        region: figureIn(region?.figures[id] ?? [], period),
      },
    ];
  });
}

/** The newest period in which all lists have a figure, else the newest of any; null where none is of the year. */
function sharedPeriod(lists: readonly (readonly PayloadFigure[])[], year: number | null): string | null {
  const inYear = (code: string): boolean => {
    const period = year === null ? null : parsePeriod(code);
    return year === null || (period !== null && yearOf(period) === year);
  };
  const ends = new Map<string, string>();
  for (const list of lists) for (const [code] of list) if (inYear(code)) ends.set(code, parsePeriod(code)?.end ?? code);
  const newestFirst = [...ends.keys()].sort((one, other) => (ends.get(one)! < ends.get(other)! ? 1 : -1));
  const shared = newestFirst.find((code) => lists.every((list) => list.some(([period]) => period === code)));
  return shared ?? newestFirst[0] ?? null;
}

function figureIn(list: readonly PayloadFigure[], code: string): ComparedFigure {
  const [period, value, lower, upper, status] = list.find(([each]) => each === code) ?? [
    ...([code, null, null, null, STATUS.unknown] as const),
  ];
  return { period, value, lower, upper, status };
}
