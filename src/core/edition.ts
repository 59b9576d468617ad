import type { Source } from './source.ts';
import type { Quantity } from './stages.ts';
import type { ValueColumn } from './table.ts';

/** Smallest and largest count that the class of its rate leaves possible; the largest may be infinite. */
export interface CountBounds {
  readonly lower: number;
  readonly upper: number;
}

/** A quantity at one base period as it was shown: hidden cells carry no value. */
export interface ShownQuantity {
  readonly quantity: Quantity;
  readonly basePeriod: string;
  readonly column: ValueColumn;
  /** by area: what the class of its rate told of a hidden count */
  readonly bounds?: ReadonlyMap<number, CountBounds>;
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

/** A place at which an earlier, released edition told the class of a rate, and so bounds of its hidden numerator. */
export type BoundedPlace = HiddenPlace & CountBounds;

/** Numerator and denominator of a share at one time, by quantity: between them are people too. */
export interface PublishedShare {
  readonly numerator: string;
  readonly basePeriod: string;
  readonly denominator: string;
  readonly denominatorPeriod: string;
}

/** What protection and comparison need of a released edition. */
export interface EarlierEdition {
  readonly id: string;
  readonly version: number;
  readonly quantities: readonly Quantity[];
  readonly counts: readonly ReleasedCount[];
  /** where a count was hidden; editions of before this was kept do not say it */
  readonly hidden?: readonly HiddenPlace[];
  /** where the class of a rate bounded a hidden count */
  readonly bounds?: readonly BoundedPlace[];
  /** what was published as a share; editions of before this was kept do not say it */
  readonly shares?: readonly PublishedShare[];
  /** its areas as it named them; editions of before this was read do not say it */
  readonly areas?: readonly { readonly scheme: string; readonly code: string; readonly name: string }[];
  /** its sources with their rules of then */
  readonly sources?: readonly Source[];
}
