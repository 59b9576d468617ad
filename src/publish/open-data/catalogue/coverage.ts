import type { AreaGeometry } from '../../../core/geometry.ts';
import { parsePeriod } from '../../../core/period.ts';
import type { OpenDataInput } from '../open-data-input.ts';
import { type Description, describe, typed } from './description.ts';

/** The years and the place that the figures of an edition are about, where they are known. */
export function coverage(input: OpenDataInput): {
  readonly time: Description | null;
  readonly place: Description | null;
} {
  return { time: timeCovered(input), place: placeCovered(input) };
}

function timeCovered({ assessed }: OpenDataInput): Description | null {
  const periods = assessed.table.indicators
    .flatMap((indicator) => indicator.periods)
    .flatMap(({ period }) => parsePeriod(period) ?? []);
  const start = periods.map((period) => period.start).sort()[0];
  const end = periods
    .map((period) => period.end)
    .sort()
    .at(-1);
  if (start === undefined || end === undefined) return null;
  return describe({ address: './#time', type: 'dct:PeriodOfTime' }, [
    ['dcat:startDate', [typed(start, 'xsd:date')]],
    ['dcat:endDate', [typed(end, 'xsd:date')]],
  ]);
}

/** The rectangle around all shapes, longitude first (WGS84). */
function placeCovered({ edition }: OpenDataInput): Description | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const geometry of edition.shapes.geometries) {
    for (const [x, y] of positionsOf(geometry)) {
      [west, east] = [Math.min(west, x), Math.max(east, x)];
      [south, north] = [Math.min(south, y), Math.max(north, y)];
    }
  }
  if (west > east) return null;
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const ring = corners.map((corner) => corner.map((degrees) => degrees.toFixed(4)).join(' ')).join(', ');
  return describe({ address: './#place', type: 'dct:Location' }, [
    ['dcat:bbox', [typed(`POLYGON((${ring}))`, 'geo:wktLiteral')]],
  ]);
}

function* positionsOf(geometry: AreaGeometry | null): Iterable<readonly [number, number]> {
  if (geometry === null) return;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  for (const rings of polygons) yield* rings[0] ?? [];
}
