import type { Area, AreaTable } from '../../core/area.ts';
import type { AssessedTable } from '../../core/assessed.ts';
import { isShown, statusName } from '../../core/status.ts';
import type { ValueColumn } from '../../core/table.ts';
import { formatPeriod, unitWords } from '../../locale/number.ts';

/** The newest figures of an indicator or index, as maps of other programmes show them. */
export interface NewestFigures {
  readonly id: string;
  /** name of the column: the id, unless a fact about the area is called so */
  readonly column: string;
  readonly name: string;
  /** code of the period */
  readonly period: string;
  readonly periodName: string;
  /** in words */
  readonly unit: string;
  readonly meaning: string;
  /** null where the value is not shown */
  valueAt(area: number): number | null;
  /** what is said about the value; null: it is final */
  statusAt(area: number): string | null;
}

/** Facts about an area beside its figures. */
export const AREA_FACTS = ['scheme', 'code', 'name', 'level', 'parent', 'valid_from', 'valid_to'] as const;
const RESERVED = new Set<string>([...AREA_FACTS, 'fid', 'geom', 'type', 'id']);

/** The newest figures of all indicators and indices, in the order of the edition. */
export function newestFigures({ table, indices }: AssessedTable): readonly NewestFigures[] {
  const ofIndicators = table.indicators.map(({ definition, periods }) =>
    newest({ ...definition, periods, meaning: definition.definition?.de ?? '' }),
  );
  const ofIndices = indices.map(({ definition, periods }) =>
    newest({ ...definition, unit: 'score', periods, meaning: definition.definition?.de ?? '' }),
  );
  return [...ofIndicators, ...ofIndices].filter((figures) => figures !== null);
}

interface Series {
  readonly id: string;
  readonly names: { readonly de: string };
  readonly unit: string;
  readonly meaning: string;
  readonly periods: readonly { readonly period: string; readonly value: ValueColumn }[];
}

function newest({ id, names, unit, meaning, periods }: Series): NewestFigures | null {
  const last = periods.at(-1);
  if (!last) return null;
  const { period, value } = last;
  return {
    id,
    column: RESERVED.has(id) ? `${id}_value` : id,
    name: names.de,
    period,
    periodName: formatPeriod('de', period),
    unit: unitWords('de', unit),
    meaning,
    valueAt: (area) => (isShown(value.statuses[area] as number) ? (value.values[area] as number) : null),
    statusAt: (area) => {
      const status = statusName(value.statuses[area] as number);
      return status === 'ok' ? null : status;
    },
  };
}

/** Figures of which anything is known in an area of a list. */
export function knownIn(figures: readonly NewestFigures[], areas: readonly number[]): readonly NewestFigures[] {
  return figures.filter(({ statusAt }) => areas.some((area) => statusAt(area) !== 'unknown'));
}

/** Facts about an area, in the order of AREA_FACTS. */
export function areaFacts(table: AreaTable, area: Area, level: string): (string | null)[] {
  const parent = table.areas[area.parent];
  return [area.scheme, area.code, area.name, level, parent?.code ?? null, area.validFrom, area.validTo];
}
