import type { Texts } from '../../core/area.ts';
import type { AreaGeometry } from '../../core/geometry.ts';

/** An area on its way into the table: what list and geometry said so far. */
export interface AreaDraft {
  readonly code: string;
  /** index into the scheme's levels */
  readonly level: number;
  name: string;
  /** code of the area above; null where nobody named one */
  parent: string | null;
  validFrom: string | null;
  validTo: string | null;
  note: Texts | null;
  excluded: Texts | null;
  geometry: AreaGeometry | null;
  /** where it was declared */
  readonly file: string;
  readonly row: number | null;
}

/** A draft with nothing but its place and code. */
export function areaDraft(place: Pick<AreaDraft, 'code' | 'level' | 'file' | 'row'>): AreaDraft {
  const empty = { name: '', parent: null, validFrom: null, validTo: null, note: null, excluded: null, geometry: null };
  return { ...place, ...empty };
}

/** German and English cells as one text; null where both are empty. */
export function textsOf(de: string, en: string): Texts | null {
  if (de === '' && en === '') return null;
  return en === '' ? { de } : { de: de === '' ? en : de, en };
}
