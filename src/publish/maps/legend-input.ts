import type { Status } from '../../core/status.ts';
import type { Language } from '../../locale/language.ts';
import type { ClassScale } from './class-step.ts';

/** What a legend explains. */
export interface LegendInput extends ClassScale {
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  readonly unit: string;
  readonly decimals: number;
  /** number of areas per class, from the first; as many as classCount */
  readonly counts: readonly number[];
  /** inner bounds; empty where the classes have names */
  readonly bounds: readonly number[];
  readonly classNames: readonly string[] | null;
  /** names of the rows and columns where classes are a cross of two; class = 1 + row × columns + column */
  readonly grid: { readonly rows: readonly string[]; readonly columns: readonly string[] } | null;
  /** statuses that show on this map, with the number of areas */
  readonly statuses: readonly { readonly status: Status; readonly count: number }[];
}

/** Part of a legend: markup and its height. */
export interface LegendPart {
  readonly markup: string;
  readonly height: number;
}
