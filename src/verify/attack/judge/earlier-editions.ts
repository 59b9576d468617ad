import type { ProtectionSecrets } from '../../../core/protection-secrets.ts';
import type { KnownEdition } from '../edition.ts';
import type { KnownAreas } from '../read/read-areas.ts';
import type { EditionColumns } from '../system/column-versions.ts';
import type { Corrections } from '../system/corrections.ts';
import { learnDerived } from '../system/derived-counts.ts';
import { Divisions } from '../system/divisions.ts';
import { Knowledge } from '../system/knowledge.ts';
import { type EditionPair, otherParts } from './other-parts.ts';
import { correctedCounts } from './secret-demands.ts';

/** What editions are compared with. */
export interface EditionsInput extends EditionColumns {
  /** the one that is attacked comes first, the others from the oldest on */
  readonly editions: readonly KnownEdition[];
  readonly areas: KnownAreas;
  /** tell which figures of earlier editions hold no longer; null: nobody says */
  readonly secrets: ProtectionSecrets | null;
  /** true: where something was corrected anything may be that is not seen to be the same */
  readonly isDoubtful: boolean;
}

/**
 * Where editions counted otherwise than each other: a count that was corrected is another unknown, and everywhere else
 * it is what it was. Whoever takes a figure for true that is not any more, because nobody shows it today, is mistaken.
 * What is true decides here whether such a figure still holds, and nothing else: no true count comes into the system, and
 * whatever follows from statements that are true still follows without those that are not.
 */
export function editionCorrections(input: EditionsInput): Corrections {
  const { columns } = input;
  const known = knownOfEach(input);
  const divisions = new Divisions(input.areas);
  const sliceKey = ({ series, period }: { series: string; period: string }): string => `${series}\u001f${period}`;
  const touched = new Set<string>();
  const others = known.map((other, edition) =>
    known.slice(0, edition).map((one): ReadonlyMap<number, ReadonlySet<number>> => {
      const pair: EditionPair = { one, other, divisions };
      const found = otherParts(columns, pair, input.isDoubtful);
      const atoms = new Set([...found.values()].flatMap((own) => [...own]));
      for (const column of columns)
        if ([...column.atoms.keys()].some((atom) => atoms.has(atom)))
          for (const slice of column.slices) touched.add(sliceKey(slice));
      return found;
    }),
  );
  // back in time: what an edition does not say is as it was in the next one
  const backwards = [0, ...known.keys().drop(1).toArray().toReversed()];
  const corrected = new Set(others.flatMap((pairs) => pairs.flatMap((parts) => [...parts.keys()])));
  const versionOf: Corrections['versionOf'] = (edition, { atom, area }) => {
    if (!corrected.has(area)) return 0;
    const versions = new Map<number, number>();
    for (const one of backwards) {
      const isOther = (newer: number): boolean =>
        others[Math.max(one, newer)]![Math.min(one, newer)]!.get(area)?.has(atom) ?? false;
      const differing = new Set([...versions].flatMap(([newer, version]) => (isOther(newer) ? [version] : [])));
      const version = [...versions.values()].toReversed().find((newer) => !differing.has(newer));
      versions.set(one, version ?? one);
    }
    return versions.get(edition)!;
  };
  return { versionOf, isTouched: (slice) => touched.has(sliceKey(slice)) };
}

function knownOfEach({ editions, columns, indices, areas, secrets }: EditionsInput): readonly Knowledge[] {
  return editions.map(({ reference }, edition) => {
    const knowledge = new Knowledge(columns, areas.areas.length);
    const index = indices[edition]!;
    knowledge.learn(reference.figures, index);
    for (const { cell, value } of secrets && edition === 0 ? correctedCounts(secrets, { areas, index }) : [])
      if (columns[cell.column]!.inexactness === 0) knowledge.known[cell.column]![cell.area] = value;
    learnDerived(knowledge);
    return knowledge;
  });
}
