import { CHANGE } from '../../core/change.ts';
import { isShown } from '../../core/status.ts';
import type { BreachList } from '../breach-list.ts';
import { type Observations, PART } from './observations.ts';

/** How areas came to their newest period, as a payload tells it. */
export interface ToldChange {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly directions: readonly number[];
}

/** The series whose changes are judged. */
export interface ChangePlace {
  readonly file: string;
  readonly series: string;
  readonly periods: readonly string[];
  /** area numbers of the observations, in the order of the lists */
  readonly areas: readonly number[];
}

/** True if changes have an entry for each area, or there are none. */
export function areChangesWhole(change: unknown, length: number): change is ToldChange | null | undefined {
  if (change === null || change === undefined) return true;
  const { from, to, directions } = change as Partial<Record<keyof ToldChange, unknown>>;
  const isList = (list: unknown): boolean =>
    Array.isArray(list) && list.length === length && list.every((entry) => Number.isInteger(entry));
  return [from, to, directions].every(isList);
}

/** A change may be told only between two shown values, and must go where they go. */
export function checkChanges(
  { from, to, directions }: ToldChange,
  { file, series, periods, areas }: ChangePlace,
  { observations, breaches }: { readonly observations: Observations; readonly breaches: BreachList },
): void {
  for (const [at, area] of areas.entries()) {
    const direction = directions[at] ?? CHANGE.none;
    if (direction === CHANGE.none) continue;
    const rows = [from[at], to[at]].map((position) => observations.rowAt(series, periods[position ?? -1] ?? '', area));
    const place = { file, column: 'change', areaCode: observations.areas[area]?.code ?? null };
    if (rows.some((row) => row < 0 || !isShown(observations.statuses[row] ?? 0))) {
      breaches.add({ code: 'verify-hidden-figure', ...place });
      continue;
    }
    const [before, now] = rows.map((row) => observations.numberAt(PART.value, row));
    const isWrong = direction === CHANGE.up ? !(now! > before!) : direction === CHANGE.down && !(now! < before!);
    if (isWrong)
      breaches.add({
        code: 'verify-figure-differs',
        ...place,
        value: String(direction),
        expected: `${before} → ${now}`,
      });
  }
}
