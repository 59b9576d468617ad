import type { Formulas } from '../../core/formulas.ts';
import { STATUS } from '../../core/status.ts';
import { EARLY_CLASSES_PATH, type EarlyClasses } from '../data/early-classes.ts';
import { type PublishedFiles, REFERENCE_PATH } from '../published-files.ts';
import type { AttackFindings } from './findings.ts';
import type { Figures } from './read/figures.ts';
import { AREAS_PATH, type KnownAreas, mergedAreas, readAreas } from './read/read-areas.ts';
import { readEarlyClasses } from './read/read-early-classes.ts';
import { FORMULAS_PATH, readFormulas } from './read/read-formulas.ts';
import { OVERLAPS_PATH, readOverlaps, type SharedSurface } from './read/read-overlaps.ts';
import { readReference } from './read/read-tables.ts';
import type { RowReader } from './read/row-reader.ts';

/** An edition as it was published. */
export interface PublishedEdition {
  /** how the office calls it; '' for the one that is attacked */
  readonly name: string;
  readonly files: PublishedFiles;
}

/** An edition as an attacker knows it. */
export interface KnownEdition extends PublishedEdition {
  readonly formulas: Formulas;
  readonly reference: RowReader;
  /** how its schemes cut one another */
  readonly surfaces: readonly SharedSurface[];
  /** classes of hidden values */
  readonly classes: EarlyClasses;
}

const NEEDED = [REFERENCE_PATH, AREAS_PATH] as const;

interface ReadEdition {
  readonly edition: PublishedEdition;
  readonly areas: KnownAreas;
  readonly formulas: Formulas;
  readonly isInherited: boolean;
}

/** Reads editions with one numbering of their areas; null, with findings, if one is not whole: nothing is safe then. */
export async function readEditions(
  editions: readonly PublishedEdition[],
  findings: AttackFindings,
): Promise<{ readonly areas: KnownAreas; readonly known: readonly KnownEdition[] } | null> {
  const read: ReadEdition[] = [];
  for (const edition of editions) {
    const damage = (file: string): void => findings.damaged(pathIn(edition, file));
    const missing = NEEDED.filter((path) => !edition.files.paths.includes(path));
    // editions from before formulas were published are read by those of the newest one
    const inherited = edition.files.paths.includes(FORMULAS_PATH) ? null : (read[0]?.formulas ?? null);
    missing.forEach(damage);
    const areas = missing.length > 0 ? null : await readAreas(edition.files);
    const formulas = inherited ?? (await readFormulas(edition.files));
    if (missing.length === 0 && !areas) damage(AREAS_PATH);
    if (!formulas) damage(FORMULAS_PATH);
    if (areas && formulas) read.push({ edition, areas, formulas, isInherited: inherited !== null });
  }
  if (read.length < editions.length) return null;
  const areas = mergedAreas(read.map((entry) => entry.areas));
  const known: KnownEdition[] = [];
  for (const { edition, formulas, isInherited, areas: own } of read) {
    const reference = await readReference(edition.files, areas);
    // what was dropped since is in no formula of today
    const damage = reference.damage ?? (isInherited ? null : unexplained(reference, formulas));
    // editions from before overlaps were published go by the map of the newest one
    const isNeeded = edition.name === '' && own.shapedSchemes > 1;
    const map = await readOverlaps(edition.files, areas, isNeeded);
    if (damage) findings.damaged(pathIn(edition, REFERENCE_PATH), damage);
    if (map.damage) findings.damaged(pathIn(edition, OVERLAPS_PATH), map.damage);
    const early = await readEarlyClasses(edition.files, reference.figures);
    if (early.fault) findings.damaged(pathIn(edition, EARLY_CLASSES_PATH), early.fault);
    const told = { surfaces: map.surfaces, classes: early.classes };
    if (!damage && !map.damage && !early.fault) known.push({ ...edition, formulas, reference, ...told });
  }
  return known.length < editions.length ? null : { areas, known };
}

/** Path of a file as the office finds it. */
export function pathIn({ name }: Pick<PublishedEdition, 'name'>, file: string): string {
  return name === '' ? file : `${name}/${file}`;
}

/** Counts that no formula explains cannot be judged; no rows at all are no publication. */
function unexplained({ figures, rowCount, scores }: RowReader, { indicators }: Formulas): RowReader['damage'] {
  if (rowCount === 0) return { row: 1, column: '', value: '' };
  const explained = new Map(indicators.map(({ id, periods }) => [id, new Set(periods.map(({ period }) => period))]));
  for (const [series, periods] of figures.blocks)
    for (const period of periods.keys()) {
      if (explained.get(series)?.has(period) || scores.has(series)) continue;
      return { row: 0, column: 'series', value: `${series} ${period}` };
    }
  return null;
}

/** Numbers of hidden figures, for the record. */
export function hiddenCount(figures: Figures): number {
  let count = 0;
  for (const periods of figures.blocks.values())
    for (const { statuses } of periods.values()) for (const status of statuses) if (status === STATUS.hidden) count++;
  return count;
}
