import { keyOfTerms, type Terms } from './every-table.ts';
import { plainName } from './office-terms.ts';

/** What an edition says of its counts. */
interface EditionRead {
  readonly shares: readonly (readonly [part: Terms, whole: Terms])[];
  readonly minimum: number;
  /** counts that it shows to be nobody, and would whatever else it hides */
  readonly nobody: readonly Terms[];
}

/**
 * Which hidden counts tell that there is somebody: those that are no part of few people known before they were hidden,
 * and whatever was shown once, for it would be shown again if it were still the same.
 */
export class HiddenCounts {
  private readonly somebody = new Set<string>();
  /** whatever was shown in some edition, corrected since or not */
  private readonly shownOnce = new Set<string>();
  private shownBefore: ReadonlySet<string> = new Set();
  private minimum = 0;
  private readonly shown = new Map<string, { readonly terms: Terms; readonly count: number }>();
  private few: Terms[] = [];

  /** Opens the next edition, which shows no count from one to below a minimum. */
  startEdition({ shares, minimum, nobody }: EditionRead): void {
    this.minimum = minimum;
    this.shownBefore = new Set(this.shownOnce);
    const all = [...this.shown.values()];
    const isFew = (count: number): boolean => count > 0 && count < 2 * this.minimum;
    this.few = all.flatMap((whole) => [
      ...(isFew(whole.count) ? [whole.terms] : []),
      ...all.flatMap((part) =>
        isFew(whole.count - part.count) && isWithin(part.terms, whole.terms) ? [less(whole.terms, part.terms)] : [],
      ),
    ]);
    const empty = new Set(nobody.map(keyOfTerms));
    for (const [, whole] of shares) {
      const counts = byYear(whole).map((terms) =>
        empty.has(keyOfTerms(terms)) ? 0 : (this.shown.get(keyOfTerms(terms))?.count ?? Number.NaN),
      );
      if (isFew(counts.reduce((sum, count) => sum + count, 0))) this.few.push(whole);
    }
    // a part of a part is one, too
    for (let size = -1; size < this.few.length; ) {
      size = this.few.length;
      for (const [part, whole] of shares) if (this.isPartOfFew(whole) && !this.isPartOfFew(part)) this.few.push(part);
    }
  }

  /** Reads a figure. */
  show(terms: Terms, count: number): void {
    if ([...terms.values()].every((factor) => factor > 0)) this.shown.set(keyOfTerms(terms), { terms, count });
    this.shownOnce.add(keyOfPlain(terms));
  }

  /** Reads that a count is hidden. */
  isSomebody(terms: Terms): boolean {
    const key = keyOfTerms(terms);
    if (this.shownBefore.has(keyOfPlain(terms)) || !this.isPartOfFew(terms)) this.somebody.add(key);
    return this.somebody.has(key);
  }

  private isPartOfFew(terms: Terms): boolean {
    return this.few.some((whole) => isWithin(terms, whole));
  }
}

const keyOfPlain = (terms: Terms): string =>
  keyOfTerms(new Map([...terms].map(([name, factor]) => [plainName(name), factor])));

/** What a count is of each year; the name of a person says it. */
function byYear(terms: Terms): Terms[] {
  const found = new Map<string, Map<string, number>>();
  for (const [name, factor] of terms) {
    const year = name.split('|')[3]!;
    found.set(year, (found.get(year) ?? new Map<string, number>()).set(name, factor));
  }
  return [...found.values()];
}

const isWithin = (part: Terms, whole: Terms): boolean =>
  [...part].every(([name, factor]) => factor <= (whole.get(name) ?? 0));

function less(whole: Terms, part: Terms): Terms {
  const rest = new Map(whole);
  for (const [name, factor] of part) rest.set(name, rest.get(name)! - factor);
  return new Map([...rest].filter(([, factor]) => factor !== 0));
}
