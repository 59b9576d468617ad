import type { Formulas } from '../../../core/formulas.ts';
import type { KnownEdition } from '../edition.ts';

/** Counts that are printed exactly in one edition and inexactly in another, or inexactly in two ways. */
export interface OtherMethod {
  readonly series: string;
  readonly period: string;
  /** name of the earlier edition */
  readonly edition: string;
}

/**
 * Counts of the newest edition that an earlier one printed by another method, the first period of each series: what is
 * rounded to 0 in one and hidden in the other are one or two people. The attack takes what is inexact anywhere for
 * inexact everywhere, so it could not call such editions safe. Figures that are public have no method.
 */
export function otherMethods([newest, ...earlier]: readonly KnownEdition[]): readonly OtherMethod[] {
  const today = newest ? inexactnessBySlice(newest.formulas) : new Map<string, number>();
  return earlier.flatMap(({ name: edition, formulas }) => {
    const found = new Map<string, OtherMethod>();
    for (const [slice, before] of inexactnessBySlice(formulas)) {
      const [series = '', period = ''] = slice.split('\u001f');
      if ((today.get(slice) ?? before) !== before && !found.has(series)) found.set(series, { series, period, edition });
    }
    return [...found.values()];
  });
}

/** How far from the true count the printed ones of a series and time may be; none of those that nobody protects. */
function inexactnessBySlice({ sources, series: all, indicators }: Formulas): ReadonlyMap<string, number> {
  const rules = new Map(sources.map((source) => [source.id, source]));
  const bySeries = new Map(
    all.map(({ id, sources: own }) => {
      const protecting = own
        .flatMap((source) => rules.get(source) ?? [])
        .filter((rule) => rule.minimum > 0 || rule.inexactness > 0);
      return [id, protecting.length === 0 ? null : Math.max(...protecting.map(({ inexactness }) => inexactness))];
    }),
  );
  const found = new Map<string, number>();
  for (const { numerator, denominator, periods } of indicators)
    for (const period of periods)
      for (const [terms, codes] of [
        [numerator, period.numerator],
        [denominator ?? [], period.denominator ?? []],
      ] as const)
        terms.forEach(({ series }, at) => {
          const inexactness = bySeries.get(series) ?? null;
          if (inexactness !== null) found.set(`${series}\u001f${codes[at]}`, inexactness);
        });
  return found;
}
