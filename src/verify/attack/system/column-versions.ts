import type { Atoms, Column, ColumnIndex } from './columns.ts';
import type { Corrections } from './corrections.ts';

/** Columns with their numbers by edition, that of the one attacked first. */
export interface EditionColumns {
  readonly columns: readonly Column[];
  readonly indices: readonly ColumnIndex[];
}

interface Version {
  readonly number: number;
  /** column of the newest edition */
  readonly plain: Column;
  readonly edition: number;
}

/**
 * Gives counts of times that were corrected since a column of their own in each edition, also where it does not show
 * them. Area by area such a column is made of what newer editions counted, wherever nothing of it was corrected.
 */
export function columnVersions({ columns, indices }: EditionColumns, corrections: Corrections): EditionColumns {
  const added: Version[] = [];
  const versioned = indices.map((index, edition): ColumnIndex => {
    const own = new Map<number, number>();
    const numberOf = (number: number): number => {
      const plain = columns[number]!;
      if (edition === 0 || !plain.slices.some((slice) => corrections.isTouched(slice))) return number;
      const known = own.get(number);
      if (known !== undefined) return known;
      const next = columns.length + added.length;
      own.set(number, next);
      added.push({ number: next, plain, edition });
      return next;
    };
    // what this edition does not count itself may follow from what it does
    for (const { number } of columns) numberOf(number);
    const series = [...index.columns].map(([id, periods]) => {
      const moved = [...periods].map(([period, { numerator, denominator }]) => {
        const of = { numerator: numberOf(numerator), denominator: denominator === null ? null : numberOf(denominator) };
        return [period, of] as const;
      });
      return [id, new Map(moved)] as const;
    });
    return { ...index, columns: new Map(series) };
  });
  const periods = new Set(
    columns.flatMap(({ slices }) => slices.filter((slice) => corrections.isTouched(slice)).map(({ period }) => period)),
  );
  const all = withVersions(columns, added, corrections).map((column): Column => {
    return { ...column, isOfCorrected: column.periods.some((period) => periods.has(period)) };
  });
  return { columns: all, indices: versioned };
}

function withVersions(
  columns: readonly Column[],
  added: readonly Version[],
  corrections: Corrections,
): readonly Column[] {
  const first = 1 + Math.max(0, ...columns.flatMap(({ atoms }) => [...atoms.keys()]));
  const byPlain = Map.groupBy(added, ({ plain }) => plain.number);
  const byEdition = new Map(added.map((version) => [`${version.edition}/${version.plain.number}`, version.number]));
  const made = added.map(({ number, plain, edition }): Column => {
    const siblings = byPlain.get(plain.number)!;
    const partsIn = versionAtoms(plain, (atom, area) => atom + first * corrections.versionOf(edition, { atom, area }));
    const atAreas: number[] = [];
    const columnAt = (area: number): number => {
      const atoms = partsIn(area);
      const isSame = (version: Version): boolean =>
        [...plain.atoms.keys()].every((atom) =>
          atoms.has(atom + first * corrections.versionOf(version.edition, { atom, area })),
        );
      if ([...plain.atoms.keys()].every((atom) => atoms.has(atom))) return plain.number;
      return siblings.find(isSame)!.number;
    };
    return {
      ...plain,
      number,
      atoms: new Map([...plain.atoms].map(([atom, factor]) => [atom + first * edition, factor])),
      versions: [plain.number, ...siblings.map((version) => version.number)],
      at: (area) => (atAreas[area] ??= columnAt(area)),
      atomsIn: partsIn,
      possibleAtoms: [...plain.atoms.keys()].flatMap((atom) =>
        [0, ...siblings.map((version) => version.edition)].map((version) => atom + first * version),
      ),
      block: plain.block && `${plain.block}\u001fedition ${edition}`,
      sumOf: plain.sumOf?.map((part) => byEdition.get(`${edition}/${part}`) ?? part) ?? null,
    };
  });
  const own = columns.map((column) => {
    const versions = (byPlain.get(column.number) ?? []).map(({ number }) => number);
    return { ...column, versions: [column.number, ...versions] };
  });
  return [...own, ...made];
}

/** Smallest parts by area; areas in which the same was corrected share them. */
function versionAtoms({ atoms }: Column, numberOf: (atom: number, area: number) => number): (area: number) => Atoms {
  const byArea: Atoms[] = [];
  const shared = new Map<string, Atoms>();
  return (area) => {
    const known = byArea[area];
    if (known) return known;
    const own = [...atoms].map(([atom, factor]) => [numberOf(atom, area), factor] as const);
    const key = own.map(([atom]) => atom).join();
    const made = shared.get(key) ?? new Map(own);
    shared.set(key, made);
    byArea[area] = made;
    return made;
  };
}
