import type { AreaTable } from '../../core/area.ts';
import type { Grid } from '../../core/grid.ts';
import { codeText } from '../delivery/resolve-area.ts';

/** Which column of a file names the areas, and how. */
export interface AreaGuess {
  readonly column: number;
  readonly scheme: string;
  /** level id, null where areas of several levels stand in one column */
  readonly level: string | null;
  readonly byName: boolean;
  /** length to which lost zeros must be restored */
  readonly pad: number | null;
  /** first and last row that names an area */
  readonly first: number;
  readonly last: number;
  /** part of the different labels that are known, 0–1 */
  readonly share: number;
  readonly regionLabels: readonly string[];
  readonly unassignable: readonly string[];
  /** further labels that are no areas */
  readonly unknown: readonly string[];
}

const REGION = /^(?:insgesamt|gesamt|gesamtstadt|stadt gesamt|zusammen|summe|total|deutschland|kreis gesamt)\b/i;
const NOWHERE = /^(?:ohne|nicht zuorden|nicht zugeordnet|unbekannt|keine angabe|k\. ?a\.|sonstige)/i;
/** A heading that speaks of areas makes a column likelier; small numbers alone could be anything. */
const HINT =
  /schl(?:ü|ue)ssel|code|nummer|\bnr\b|gebiet|raum|bezirk|stadtteil|plr|lor|gemeinde|ags|ars|kreis|\bid\b|_id$|attribute_code/i;
const ENOUGH = 0.5;
const SAMPLE = 20_000;

type Form = 'code' | 'pad' | 'name';
const plain = (text: string): string => text.replace(/\s+/g, ' ').toLowerCase();
const bare = (text: string): string => text.replace(/^0+/, '');

interface Candidate {
  readonly guess: AreaGuess;
  readonly score: number;
}

/** The column whose cells are areas, by codes, by codes that lost their zeros, or by names; null if there is none. */
export function guessArea(grid: Grid, areas: AreaTable): AreaGuess | null {
  const end = Math.min(grid.rows.length, SAMPLE);
  let width = 0;
  for (let row = 0; row < end; row++) width = Math.max(width, grid.rows[row]?.length ?? 0);
  let best: Candidate | null = null;
  for (const scheme of areas.schemes) {
    for (const form of ['code', 'pad', 'name'] as const) {
      const known = labelsOf(areas, scheme.id, form);
      for (let column = 0; column < width; column++) {
        const candidate = judge({ grid, areas, scheme: scheme.id, form, known }, column);
        if (candidate && (!best || candidate.score > best.score)) best = candidate;
      }
    }
  }
  return best?.guess ?? null;
}

function labelsOf(areas: AreaTable, scheme: string, form: Form): Map<string, number[]> {
  const labels = new Map<string, number[]>();
  areas.areas.forEach((area, index) => {
    if (area.scheme !== scheme) return;
    const label = form === 'code' ? area.code : form === 'pad' ? bare(area.code) : plain(area.name);
    if (label === '' || (form === 'pad' && label === area.code)) return;
    labels.set(label, [...(labels.get(label) ?? []), index]);
  });
  return labels;
}

interface Case {
  readonly grid: Grid;
  readonly areas: AreaTable;
  readonly scheme: string;
  readonly form: Form;
  readonly known: ReadonlyMap<string, number[]>;
}

function judge({ grid, areas, scheme, form, known }: Case, column: number): Candidate | null {
  const hits = new Set<number>();
  const others = new Set<string>();
  const labels = new Set<string>();
  let [first, last] = [-1, -1];
  for (let row = 0; row < grid.rows.length; row++) {
    const label = codeText(grid.rows[row]?.[column]);
    if (label === '') continue;
    const found = known.get(form === 'name' ? plain(label) : label);
    if (!found) {
      if (first >= 0 || REGION.test(label)) others.add(label);
      continue;
    }
    labels.add(label);
    for (const index of found) hits.add(index);
    if (first < 0) first = row;
    last = row;
  }
  // What stands below the last area is a note, not a label.
  const below = new Set<string>();
  for (let row = last + 1; row < grid.rows.length; row++) below.add(codeText(grid.rows[row]?.[column]));
  const inside = [...others].filter((label) => !below.has(label) || REGION.test(label) || NOWHERE.test(label));
  const share = labels.size / Math.max(1, labels.size + inside.length);
  if (labels.size === 0 || share < ENOUGH) return null;
  const levels = new Set(
    [...hits].filter((index) => (areas.areas[index]?.level ?? 0) > 0).map((index) => areas.areas[index]?.level ?? 0),
  );
  const sizes = areas.areas.filter((area) => area.scheme === scheme && levels.has(area.level)).length;
  const coverage = hits.size / Math.max(1, sizes);
  const heading = grid.rows
    .slice(Math.max(0, first - 4), first)
    .map((row) => codeText(row[column]))
    .join(' ');
  const penalty = form === 'code' ? 0 : form === 'pad' ? 0.05 : 0.1;
  const score = 0.5 * share + 0.5 * coverage + (HINT.test(heading) ? 0.2 : 0) - penalty;
  const [onlyLevel] = levels;
  const level = levels.size === 1 && onlyLevel !== undefined ? onlyLevel : null;
  const lengths = new Set([...hits].map((index) => areas.areas[index]?.code.length ?? 0));
  const guess: AreaGuess = {
    column,
    scheme,
    level: level === null ? null : (areas.schemes.find((entry) => entry.id === scheme)?.levels[level]?.id ?? null),
    byName: form === 'name',
    pad: form === 'pad' && lengths.size === 1 ? ([...lengths][0] ?? null) : null,
    first,
    last,
    share,
    regionLabels: inside.filter((label) => REGION.test(label)),
    unassignable: inside.filter((label) => !REGION.test(label) && NOWHERE.test(label)),
    unknown: inside.filter((label) => !REGION.test(label) && !NOWHERE.test(label)),
  };
  return { guess, score };
}
