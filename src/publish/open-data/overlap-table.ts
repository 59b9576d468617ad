import type { AssessedTable } from '../../core/assessed.ts';
import type { AreaAtom, AreaShapes } from '../../core/geometry.ts';
import { areaColumns, number, type SideTable, sideTable, text } from './side-table.ts';

interface Row {
  readonly area: number;
  readonly other: number;
  readonly share: number;
}

// Less than this is nothing but the rounding of borders.
const SMALLEST_SHARE = 1e-6;

/** overlaps.csv: how much of each of the lowest areas with a shape lies in which areas of the other schemes. */
export function overlapTable({ table: { areas } }: AssessedTable, { atoms }: AreaShapes): SideTable {
  const other = (row: Row) => areas.areas[row.other]!;
  return sideTable<Row>(
    'overlaps',
    [
      ...areaColumns<Row>(areas, ({ area }) => area),
      text('other_scheme', (row) => other(row).scheme),
      text('other_code', (row) => other(row).code),
      number('surface_share', ({ share }) => share),
    ],
    () => overlaps(atoms),
  );
}

function overlaps(atoms: readonly AreaAtom[]): Row[] {
  const sizes = new Map<number, number>();
  const shared = new Map<number, Map<number, number>>();
  for (const { areas, squareMetres } of atoms)
    for (const area of areas) {
      sizes.set(area, (sizes.get(area) ?? 0) + squareMetres);
      const others = shared.get(area) ?? new Map<number, number>();
      shared.set(area, others);
      for (const other of areas) if (other !== area) others.set(other, (others.get(other) ?? 0) + squareMetres);
    }
  return [...shared]
    .flatMap(([area, others]) =>
      [...others].map(([other, squareMetres]): Row => ({ area, other, share: squareMetres / (sizes.get(area) ?? 1) })),
    )
    .filter(({ share }) => share >= SMALLEST_SHARE)
    .sort((first, second) => first.area - second.area || first.other - second.other);
}
