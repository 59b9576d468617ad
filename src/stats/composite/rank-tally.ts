/** Counts the ranks of many runs, result by result, without keeping the runs. */
export interface RankTally {
  /** ranks of one run, from 1; 0 or NaN: none */
  add(ranks: ArrayLike<number>): void;
  /**
   * Smallest rank that at least this share of the runs reaches or stays below; null without a run.
   * Where ranks are counted in groups the answer is the first rank of the group (`low`) or its last (`high`), so that
   * an interval of both is rather too wide than too narrow.
   */
  quantile(area: number, share: number, side: 'low' | 'high'): number | null;
}

/** Ranks up to this number are counted one by one, more of them in this many groups. */
export const MOST_RANK_GROUPS = 256;

const WAITING_RUNS = 32;
const NO_GROUP = 0xffff;

/**
 * A tally of ranks. Memory: areas × the smaller of areas and 256 counters of 16 bits.
 * @param areaCount number of areas; ranks run from 1 to this number
 * @returns a tally without runs; up to 65,535 of them
 * @see golden: index-certainty
 */
export function rankTally(areaCount: number): RankTally {
  const groups = Math.min(areaCount, MOST_RANK_GROUPS);
  const counts = new Uint16Array(areaCount * groups);
  const runs = new Uint16Array(areaCount);
  const factor = groups / areaCount;
  // Counters of one area lie together; several runs at once read each of them from memory only once.
  const waiting = new Uint16Array(areaCount * WAITING_RUNS).fill(NO_GROUP);
  let waitingCount = 0;
  const settle = (): void => {
    for (let area = 0; area < areaCount; area++) {
      for (let run = 0; run < waitingCount; run++) {
        const group = waiting[run * areaCount + area]!;
        if (group === NO_GROUP) continue;
        counts[area * groups + group]! += 1;
        runs[area]! += 1;
      }
    }
    waitingCount = 0;
  };
  return {
    add: (ranks) => {
      const start = waitingCount * areaCount;
      for (let area = 0; area < areaCount; area++) {
        const rank = ranks[area]!;
        waiting[start + area] = rank > 0 ? (rank - 1) * factor : NO_GROUP;
      }
      waitingCount += 1;
      if (waitingCount === WAITING_RUNS) settle();
    },
    quantile: (area, share, side) => {
      if (waitingCount > 0) settle();
      const wanted = share * runs[area]!;
      if (runs[area] === 0) return null;
      let [group, below] = [0, counts[area * groups]!];
      // A hair less than the share counts as the share: 0.05 · 1000 is 50 only in decimal.
      while (below < wanted - 1e-9 && group < groups - 1) {
        group += 1;
        below += counts[area * groups + group]!;
      }
      const first = Math.ceil(group / factor - 1e-9) + 1;
      return side === 'low' ? first : Math.max(first, Math.ceil((group + 1) / factor - 1e-9));
    },
  };
}
