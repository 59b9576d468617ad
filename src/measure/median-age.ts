import { isShown, STATUS, weakerStatus } from '../core/status.ts';
import { emptyColumn, type ValueColumn } from '../core/table.ts';
import { groupedMedian } from '../stats/grouped-median.ts';

/** An age band with its counts over all areas. */
export interface CountedBand {
  readonly from: number;
  readonly to: number;
  readonly column: ValueColumn;
}

/**
 * Median age from grouped ages, linear inside the band that holds the middle person. A band 18..64 reaches from the
 * 18th to just before the 65th birthday. Only where all bands are known; nobody counted: not applicable; the middle
 * person in an open top band: unknown, for the band does not say how old.
 * @param bands in ascending order, without gap
 * @param areaCount number of areas
 * @returns ages in years
 * @see golden: median-age
 */
export function medianAgeColumn(bands: readonly CountedBand[], areaCount: number): ValueColumn {
  const result = emptyColumn(areaCount);
  const bounds = Float64Array.from([...bands.map((band) => band.from), (bands.at(-1)?.to ?? 0) + 1]);
  const counts = new Float64Array(bands.length);
  for (let area = 0; area < areaCount; area++) {
    let status: number = STATUS.ok;
    bands.forEach((band, index) => {
      status = weakerStatus(status, band.column.statuses[area]!);
      counts[index] = band.column.values[area]!;
    });
    const median = isShown(status) ? groupedMedian(counts, bounds) : null;
    if (!isShown(status)) result.statuses[area] = status;
    else if (median === null) result.statuses[area] = STATUS['not-applicable'];
    else if (median !== Number.POSITIVE_INFINITY) {
      result.values[area] = median;
      result.statuses[area] = status;
    }
  }
  return result;
}
