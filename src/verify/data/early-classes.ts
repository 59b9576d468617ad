import type { PublishedFiles } from '../published-files.ts';
import { readSideTable, type SideContext, type SideFault, sideTablePath } from './side-tables.ts';

/** Where an edition tells in which class a hidden value lies. */
export const EARLY_CLASSES_PATH = sideTablePath('early-classes');

/** The class of a hidden value: from ≤ value < below; null: open on that side. */
export interface EarlyClass {
  readonly series: string;
  readonly period: string;
  /** `<scheme>/<code>` */
  readonly area: string;
  readonly from: number | null;
  readonly below: number | null;
}

/** A figure by its place. */
export type ClassPlace = Pick<EarlyClass, 'series' | 'period' | 'area'>;

/** What classes are held against. */
export interface KnownFigures {
  /** true if a figure is there and hidden beside a denominator that is shown: only then its class says what it may */
  isHiddenShare(figure: ClassPlace): boolean;
  /** the same for all areas that are one, in whichever schemes they stand */
  nameOf?(area: string): string;
}

/** How an area is named here; '' for none. */
export const areaKey = (area: { readonly scheme: string; readonly code: string } | undefined): string =>
  area ? `${area.scheme}/${area.code}` : '';

/** Reads early-classes.csv: nothing where an edition has none, a fault where a line is not whole or may not be there. */
export async function readEarlyClasses(
  files: PublishedFiles,
  { isArea, isHiddenShare, nameOf = (area) => area }: Pick<SideContext, 'isArea'> & KnownFigures,
): Promise<{ readonly classes: EarlyClasses; readonly fault: SideFault | null }> {
  const classes = new EarlyClasses();
  let odd: SideFault | null = null;
  if (!files.paths.includes(EARLY_CLASSES_PATH)) return { classes, fault: null };
  const { fault } = await readSideTable(files, 'early-classes', {
    ...{ isArea, isHidden: () => false },
    row: (texts, row) => {
      const text = (column: string): string => texts.get(column) ?? '';
      const bound = (column: string): number | null => (text(column) === '' ? null : Number(text(column)));
      const place = {
        series: text('series'),
        period: text('period'),
        area: nameOf(`${text('scheme')}/${text('area_code')}`),
      };
      const [from, below] = [bound('class_from'), bound('class_below')];
      const isClass = (from !== null || below !== null) && (from ?? Number.NEGATIVE_INFINITY) < (below ?? Infinity);
      if (!isHiddenShare(place)) odd ??= { row, column: 'area_code', value: text('area_code') };
      else if (!isClass || !classes.add({ ...place, from, below }))
        odd ??= { row, column: 'class_below', value: text('class_below') };
    },
  });
  return { classes, fault: fault ?? odd };
}

/** Classes of hidden values, and whether a text tells no more than they do. */
export class EarlyClasses {
  private readonly byPlace = new Map<string, EarlyClass>();

  /** False if another class of the same figure is known. */
  add(one: EarlyClass): boolean {
    const known = this.of(one) ?? one;
    this.byPlace.set(keyOf(one), known);
    return known.from === one.from && known.below === one.below;
  }

  all(): readonly EarlyClass[] {
    return [...this.byPlace.values()];
  }

  /** The class of a figure; undefined: none is told. */
  of(place: ClassPlace): EarlyClass | undefined {
    return this.byPlace.get(keyOf(place));
  }

  /** True if the numbers in a text are the bounds of the class of a figure, all of them and in order. */
  areToldIn(place: ClassPlace, numbers: readonly number[]): boolean {
    const own = this.of(place);
    if (!own) return false;
    const bounds = [own.from, own.below].filter((bound) => bound !== null);
    return bounds.length === numbers.length && bounds.every((bound, at) => bound === numbers[at]);
  }
}

const keyOf = ({ series, period, area }: ClassPlace): string => `${series}\u001f${period}\u001f${area}`;

/** True if an entry of a list for maps is the class of a figure as the open data tell it, or nothing. */
export function isEarlyClass(entry: unknown, known: EarlyClass | undefined): boolean {
  if (entry === null) return true;
  if (!Array.isArray(entry) || entry.length !== 2 || !known) return false;
  return entry[0] === known.from && entry[1] === known.below;
}
