import type { Column } from './columns.ts';
import type { Knowledge } from './knowledge.ts';

/** Pairs of counts of which the second is a part of the first: by what they are summed from, or as a share of it. */
export function nestedColumns({ columns, shares }: Knowledge): Iterable<readonly [whole: number, part: number]> {
  const pairs = new Map<string, readonly [number, number]>();
  const add = (whole: number, part: number): void => {
    pairs.set(`${whole}/${part}`, [whole, part]);
  };
  for (const list of shares.values()) for (const { numerator, denominator } of list) add(denominator, numerator);
  const ofAtom = new Map<number, Column[]>();
  for (const column of columns)
    for (const atom of column.isCount ? column.atoms.keys() : [])
      ofAtom.set(atom, [...(ofAtom.get(atom) ?? []), column]);
  for (const part of columns) {
    const [first] = part.atoms.keys();
    if (first === undefined || !part.isCount) continue;
    for (const whole of ofAtom.get(first)!)
      if (whole !== part && [...part.atoms].every(([atom, factor]) => (whole.atoms.get(atom) ?? 0) >= factor))
        add(whole.number, part.number);
  }
  return pairs.values();
}
