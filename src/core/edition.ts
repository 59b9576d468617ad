import type { Quantity } from './stages.ts';
import type { ValueColumn } from './table.ts';

/** A quantity at one base period as it was shown: hidden cells carry no value. */
export interface ShownQuantity {
  readonly quantity: Quantity;
  readonly basePeriod: string;
  readonly column: ValueColumn;
}

/** A count that an earlier, released edition showed; it can never be un-published. */
export interface ReleasedCount {
  readonly quantity: string;
  readonly basePeriod: string;
  readonly scheme: string;
  readonly areaCode: string;
  readonly value: number;
}

/** A place at which an earlier, released edition hid a count. */
export type HiddenPlace = Omit<ReleasedCount, 'value'>;

/** What protection and comparison need of a released edition. */
export interface EarlierEdition {
  readonly id: string;
  readonly version: number;
  readonly quantities: readonly Quantity[];
  readonly counts: readonly ReleasedCount[];
  /** where a count was hidden; editions of before this was kept do not say it */
  readonly hidden?: readonly HiddenPlace[];
}
