import {
  formatAgeRange,
  type GroupCode,
  groupCode,
  groupContains,
  parseAgeRange,
  parseGroup,
} from '../../core/group.ts';
import type { ColumnVector, DerivedAlgebra } from '../template-algebra.ts';

/** Ages of some people over delivered columns, with the words for them. */
export interface AgeBand {
  readonly label: string;
  readonly vector: ColumnVector;
  /** made of smaller bands that can be told as well */
  readonly isSum: boolean;
}

/** A delivered group of some ages. */
interface Aged {
  readonly column: number;
  readonly from: number;
  /** first age that is not in it */
  readonly behind: number;
  /** its other conditions */
  readonly others: GroupCode;
  /** which published counts hold it: groups held alike cannot be told apart */
  readonly heldBy: string;
}

/** Ages between two bounds that no delivered group crosses. */
interface Piece {
  readonly from: number;
  readonly behind: number;
  readonly members: readonly Aged[];
}

/**
 * Bands of ages that published counts of one series and period tell by their formulas, from two of them or from many:
 * everybody without those under 18, those of 18 to 64 and those of 80 and over is 65 to 79. The ages of all people and
 * those of each group that is delivered by age, such as women.
 * @param heldBy which published counts hold each delivered column
 */
export function ageBands(algebra: DerivedAlgebra, heldBy: ReadonlyMap<number, string>): AgeBand[] {
  const times = new Map<
    string,
    {
      readonly series: string;
      readonly period: string;
      readonly aged: Aged[];
      readonly whose: Set<GroupCode>;
    }
  >();
  algebra.columns.forEach(({ series, period, group }, column) => {
    const conditions = parseGroup(group);
    const others = groupCode([...conditions].filter(([dimension]) => dimension !== 'age'));
    const key = `${series}\u001f${period}`;
    const time = times.get(key) ?? { series, period, aged: [], whose: new Set(['']) };
    times.set(key, time);
    time.whose.add(others);
    const range = parseAgeRange(conditions.get('age') ?? '');
    const held = heldBy.get(column);
    if (range && held !== undefined)
      time.aged.push({ column, from: range.from, behind: range.to + 1, others, heldBy: held });
  });
  return [...times.values()].flatMap(({ series, period, aged, whose }) =>
    [...whose].flatMap((people) =>
      crossings(aged.filter(({ others }) => groupContains(people, others))).flatMap((members) =>
        runs(pieces(members)).flatMap((run) =>
          bandsOf(algebra, run, (ages) => `${series}[${groupCode([...parseGroup(people), ['age', ages]])}] ${period}`),
        ),
      ),
    ),
  );
}

// Ages by sex and ages by nationality both make up the same people: each by itself.
function crossings(aged: readonly Aged[]): readonly (readonly Aged[])[] {
  const byDimensions = new Map<string, Aged[]>();
  for (const each of aged) {
    const key = [...parseGroup(each.others).keys()].sort().join(';');
    const known = byDimensions.get(key);
    if (known) known.push(each);
    else byDimensions.set(key, [each]);
  }
  return [...byDimensions.values()];
}

function pieces(aged: readonly Aged[]): readonly Piece[] {
  const isCrossed = (age: number): boolean => aged.some(({ from, behind }) => from < age && age < behind);
  const bounds = [...new Set(aged.flatMap(({ from, behind }) => [from, behind]))]
    .filter((age) => !isCrossed(age))
    .sort((one, other) => one - other);
  return bounds.slice(0, -1).map((from, at) => {
    const behind = bounds[at + 1]!;
    return { from, behind, members: aged.filter((each) => each.from >= from && each.behind <= behind) };
  });
}

/** Pieces beside each other without a gap; those that the same published counts hold are one. */
function runs(all: readonly Piece[]): readonly (readonly Piece[])[] {
  const heldBy = ({ members }: Piece): string =>
    [...new Set(members.map((each) => `${each.others}\u001f${each.heldBy}`))].sort().join('\u001e');
  const found: Piece[][] = [];
  let run: Piece[] = [];
  for (const piece of all) {
    const last = run.at(-1);
    if (piece.members.length === 0) run = [];
    else if (last && heldBy(last) === heldBy(piece))
      run.splice(-1, 1, { from: last.from, behind: piece.behind, members: [...last.members, ...piece.members] });
    else if (run.push(piece) === 1) found.push(run);
  }
  return found;
}

// Two bounds between which a count can be told leave the same rest when everybody younger is reduced: so not every two
// bounds need be tried.
function bandsOf(algebra: DerivedAlgebra, run: readonly Piece[], label: (ages: string) => string): AgeBand[] {
  const younger = new Map<number, number>();
  const byRest = new Map<string, number[]>([[algebra.restOf(younger), [0]]]);
  run.forEach(({ members }, at) => {
    for (const { column } of members) younger.set(column, 1);
    const rest = algebra.restOf(younger);
    byRest.set(rest, [...(byRest.get(rest) ?? []), at + 1]);
  });
  const between = (first: number, behind: number, isSum: boolean): AgeBand => {
    const within = run.slice(first, behind);
    const [from, to] = [within[0]!.from, within.at(-1)!.behind - 1];
    const ages = formatAgeRange({ from, to });
    const columns = within.flatMap(({ members }) => members.map(({ column }) => [column, 1] as const));
    return { label: label(ages), vector: new Map(columns), isSum };
  };
  return [...byRest.values()].flatMap((bounds) =>
    bounds.flatMap((first, at) => bounds.slice(at + 1).map((behind, further) => between(first, behind, further > 0))),
  );
}
