/** A sum of whole numbers that nobody printed: how often each of them counts. */
export type Terms = ReadonlyMap<string, number>;

/** Key of a sum in a map. */
export const keyOfTerms = (terms: Terms): string => [...terms].sort().join();

/** Smallest and largest value that a sum can have; null: too many tables to try. */
export type Range = { readonly lower: number; readonly upper: number } | null;

interface Row {
  readonly terms: readonly (readonly [variable: number, factor: number])[];
  readonly lower: number;
  readonly upper: number;
}

interface Domain {
  readonly lower: Int32Array;
  readonly upper: Int32Array;
}

/** Nobody believes that more people of one kind live at one place. */
const CEILING = 99;
const MOST_STEPS = 1000;

/**
 * All tables of whole numbers that fit to what was told, found by trying: a number is chosen, what follows from it for
 * the others is worked out, and if that cannot be, the next one is tried. Knows nothing of how the program reckons.
 */
export class EveryTable {
  private readonly told: { readonly terms: Terms; readonly lower: number; readonly upper: number }[] = [];
  private readonly numbers = new Map<string, number>();
  private rows: Row[] = [];
  private size = 0;
  /** tables that are known to fit */
  private readonly found: Int32Array[] = [];

  /** Learns that a sum lies between two bounds. */
  learn(terms: Terms, lower: number, upper: number): void {
    this.told.push({ terms, lower, upper });
  }

  /** What a table does not fit to. */
  misfits(table: (name: string) => number): readonly string[] {
    return this.told.flatMap(({ terms, lower, upper }) => {
      const sum = [...terms].reduce((all, [name, factor]) => all + factor * table(name), 0);
      return sum >= lower && sum <= upper ? [] : [`${sum} is not in ${lower}..${upper}: ${[...terms].join(' ')}`];
    });
  }

  /** Ends learning; what nobody tells apart, and no question either, becomes one number. Returns how many are left. */
  settle(questions: readonly Terms[]): number {
    const looks = new Map<string, string[]>();
    [...this.told.map(({ terms }) => terms), ...questions].forEach((terms, at) => {
      for (const [name, factor] of terms) looks.set(name, [...(looks.get(name) ?? []), `${at}*${factor}`]);
    });
    const kinds = new Map<string, number>();
    for (const [name, look] of looks) {
      const kind = look.join();
      if (!kinds.has(kind)) kinds.set(kind, kinds.size);
      this.numbers.set(name, kinds.get(kind)!);
    }
    this.size = kinds.size;
    this.rows = this.told.map(({ terms, ...bounds }) => ({ terms: this.termsOf(terms), ...bounds }));
    return this.size;
  }

  /**
   * How far a sum can go; both bounds are reached by some table. Goes no further up than `enough`, and from there no
   * further down than `width`.
   */
  range(terms: Terms, enough = Number.POSITIVE_INFINITY, width = Number.POSITIVE_INFINITY): Range {
    const own = this.termsOf(terms);
    const upper = this.furthest(own, enough);
    if (upper === null) return null;
    const back = own.map(([variable, factor]) => [variable, -factor] as const);
    const lower = this.furthest(back, width - upper);
    return lower === null ? null : { lower: -lower, upper };
  }

  private termsOf(terms: Terms): Row['terms'] {
    return [...new Map([...terms].map(([name, factor]) => [this.numbers.get(name)!, factor]))];
  }

  /** Largest value of a sum. Halves the gap between what some table has and what none can have. */
  private furthest(terms: Row['terms'], enough: number): number | null {
    const open = this.open();
    if (!narrow(this.rows, open)) throw new Error('no table fits');
    const ends = terms.map(([variable, factor]) => factor * (factor > 0 ? open.upper : open.lower)[variable]!);
    let most = ends.reduce((sum, end) => sum + end, 0);
    if (this.found.length === 0 && this.tableWith({ terms: [], lower: 0, upper: 0 }) !== 'found') return null;
    const largest = (): number => Math.max(...this.found.map((table) => sumOf(terms, table)));
    for (let best = largest(); best < Math.min(most, enough); best = largest()) {
      const aim = best < enough && enough <= most ? enough : Math.ceil((best + most) / 2);
      const answer = this.tableWith({ terms, lower: aim, upper: Number.POSITIVE_INFINITY });
      if (answer === 'too many') return null;
      if (answer === 'none') most = aim - 1;
    }
    return largest();
  }

  private open(): Domain {
    return { lower: new Int32Array(this.size), upper: new Int32Array(this.size).fill(CEILING) };
  }

  private tableWith(wish: Row): 'found' | 'none' | 'too many' {
    const table = tryAll([...this.rows, wish], this.open(), { steps: 0 });
    if (table === 'too many') return table;
    if (table) this.found.push(table);
    return table ? 'found' : 'none';
  }
}

function sumOf(terms: Row['terms'], table: Int32Array): number {
  return terms.reduce((sum, [variable, factor]) => sum + factor * table[variable]!, 0);
}

function tryAll(rows: readonly Row[], domain: Domain, count: { steps: number }): Int32Array | null | 'too many' {
  if (++count.steps > MOST_STEPS) return 'too many';
  if (!narrow(rows, domain)) return null;
  const { lower, upper } = domain;
  let next = -1;
  lower.forEach((least, variable) => {
    const room = upper[variable]! - least;
    if (room > 0 && (next < 0 || room < upper[next]! - lower[next]!)) next = variable;
  });
  if (next < 0) return lower;
  for (let value = lower[next]!; value <= upper[next]!; value++) {
    const tried = { lower: lower.slice(), upper: upper.slice() };
    tried.lower[next] = value;
    tried.upper[next] = value;
    const table = tryAll(rows, tried, count);
    if (table) return table;
  }
  return null;
}

/** Takes away what a row leaves no room for, until nothing follows any more; false if there is no room at all. */
function narrow(rows: readonly Row[], { lower, upper }: Domain): boolean {
  for (let hasChanged = true; hasChanged; ) {
    hasChanged = false;
    for (const { terms, lower: least, upper: most } of rows) {
      let [smallest, largest] = [0, 0];
      for (const [variable, factor] of terms) {
        smallest += factor * (factor > 0 ? lower : upper)[variable]!;
        largest += factor * (factor > 0 ? upper : lower)[variable]!;
      }
      if (smallest > most || largest < least) return false;
      for (const [variable, factor] of terms) {
        const size = Math.abs(factor);
        const room = size * (upper[variable]! - lower[variable]!);
        // what the others leave for this one, counted from its own ends
        const fromMost = Math.floor((most - smallest) / size);
        const fromLeast = Math.floor((largest - least) / size);
        if (room <= size * Math.min(fromMost, fromLeast)) continue;
        const [low, high] = [lower[variable]!, upper[variable]!];
        const top = factor > 0 ? Math.min(high, low + fromMost) : Math.min(high, low + fromLeast);
        const bottom = factor > 0 ? Math.max(low, high - fromLeast) : Math.max(low, high - fromMost);
        if (top < bottom) return false;
        if (top === high && bottom === low) continue;
        [lower[variable], upper[variable]] = [bottom, top];
        smallest += factor * ((factor > 0 ? bottom : top) - (factor > 0 ? low : high));
        largest += factor * ((factor > 0 ? top : bottom) - (factor > 0 ? high : low));
        hasChanged = true;
      }
    }
  }
  return true;
}
