import { STATUSES } from '../../../core/status.ts';
import type { KnownAreas } from './read-areas.ts';

/** Byte of an area without a row, and of a status that is none. */
export const NO_ROW = 255;

/** Parts of a figure. */
export const PARTS = ['value', 'numerator', 'denominator'] as const;
/** A part of a figure. */
export type Part = (typeof PARTS)[number];

/** What one file says about one indicator at one period, by area number; NaN where it says no number. */
export interface FigureBlock {
  readonly statuses: Uint8Array;
  readonly value: Float64Array;
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
}

const STATUS_BYTES: ReadonlyMap<string, number> = new Map(STATUSES.map((name, index) => [name, index]));

/** Byte of a status by its name; NO_ROW where it is none. */
export function statusByte(name: string): number {
  return STATUS_BYTES.get(name) ?? NO_ROW;
}

/** All figures that one file, or one kind of file, shows: indicator → period → block. */
export class Figures {
  readonly file: string;
  readonly areas: KnownAreas;
  readonly blocks = new Map<string, Map<string, FigureBlock>>();
  /** most decimals with which a value of an indicator is written: what the others are exact to as well */
  readonly decimals = new Map<string, number>();

  constructor(file: string, areas: KnownAreas) {
    this.file = file;
    this.areas = areas;
  }

  /** The block of an indicator at a period, made when it is first asked for. */
  block(series: string, period: string): FigureBlock {
    let periods = this.blocks.get(series);
    if (!periods) {
      periods = new Map();
      this.blocks.set(series, periods);
    }
    let block = periods.get(period);
    if (!block) {
      const length = this.areas.areas.length;
      const empty = (): Float64Array => new Float64Array(length).fill(Number.NaN);
      const statuses = new Uint8Array(length).fill(NO_ROW);
      block = { statuses, value: empty(), numerator: empty(), denominator: empty() };
      periods.set(period, block);
    }
    return block;
  }

  /** Remembers with how many decimals a value is written. */
  sawDecimals(series: string, value: number, text = String(value)): void {
    if (Number.isNaN(value)) return;
    const point = text.search(/[.,]\d+$/);
    const count = point < 0 ? 0 : text.length - point - 1;
    if (count > (this.decimals.get(series) ?? 0)) this.decimals.set(series, count);
  }
}
