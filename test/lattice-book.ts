import { assess } from '../src/assess/assess.ts';
import type { IndicatorDefinition } from '../src/core/indicator.ts';
import { type Book, makeBook } from '../src/publish/chapters/book.ts';
import { atlasEdition } from './atlas-edition.ts';
import { type TestCell, testAreas, testIndicator } from './checked-table.ts';
import { protectedTable } from './protected-table.ts';
import { squareArea } from './square-area.ts';

const COLUMNS = 6;

/** An indicator of a lattice: fields of its definition and its cells, place by place. */
export interface LatticeFigure {
  readonly fields: Partial<IndicatorDefinition> & { readonly id: string };
  readonly cells: readonly TestCell[];
  readonly denominators?: readonly TestCell[];
}

/** A book of squares in rows of six, a00, a01 …, below the region R; the first place is area 1 of the table. */
export function latticeBook(figures: readonly LatticeFigure[], excluded: readonly number[] = []): Book {
  const codes = figures[0]!.cells.map((_, place) => ({
    code: `a${String(place).padStart(2, '0')}`,
    level: 1,
    parent: 'R',
    ...(excluded.includes(place) ? { excluded: 'zu klein' } : {}),
  }));
  const indicators = figures.map(({ fields, cells, denominators }) => ({
    definition: testIndicator({ kind: 'mean', unit: '%', ...fields }),
    periods: [
      {
        period: '2021',
        values: [null, ...cells],
        ...(denominators
          ? {
              numerators: [null, ...cells.map((cell, at) => countOf(cell, denominators[at]!))],
              denominators: [denominators.reduce<number>((sum, each) => sum + Number(each), 0), ...denominators],
            }
          : {}),
      },
    ],
  }));
  const shapes = {
    geometries: [null, ...codes.map((_, place) => squareArea(place, COLUMNS))],
    atoms: [],
    attribution: null,
  };
  const table = protectedTable({ areas: testAreas(codes), indicators });
  return makeBook(assess(table, { shapes }), atlasEdition().edition);
}

function countOf(cell: TestCell, base: TestCell): TestCell {
  return typeof cell === 'number' && typeof base === 'number' ? Math.round((cell * base) / 100) : cell;
}
