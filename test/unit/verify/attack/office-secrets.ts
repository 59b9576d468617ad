import { type EveryTable, keyOfTerms, type Range, type Terms } from './every-table.ts';
import type { Declared, InventedEdition, InventedOffice, Summand } from './invented-office.ts';
import { isOfFewHouseholds, publishingOf, ruleOf } from './office-rules.ts';
import { everywhere, plainName, restOf, termsOf, trueSum } from './office-terms.ts';

/** A count that readers must be left in doubt about, and what must seem possible. */
export interface OfficeSecret {
  readonly name: string;
  readonly terms: Terms;
  readonly value: number;
  /** no reader may be sure that it is less */
  readonly reach: number;
  /** largest less smallest value that readers must hold possible */
  readonly width: number;
}

/**
 * Counts of an edition that readers must be left in doubt about, whatever it hides: small ones, numerators of rates on
 * few people where these are secrets, people of few households, and what a share leaves.
 */
export function officeSecrets(office: InventedOffice, edition: InventedEdition): readonly OfficeSecret[] {
  const { minimumCount: minimum, zerosPublishable, fullGroupsPublishable } = ruleOf(office, edition);
  const secrets = new Map<string, OfficeSecret>();
  const add = (name: string, terms: Terms, { isSecret, most }: Demanded): void => {
    const value = trueSum(office, terms);
    if (!isSecret(value)) return;
    const reach = Math.min(minimum, most);
    if ((secrets.get(keyOfTerms(terms))?.reach ?? 0) >= reach) return;
    secrets.set(keyOfTerms(terms), { name: `${name} = ${value}`, terms, value, reach, width: reach });
  };
  const isSmall = (value: number): boolean => value < minimum && (value > 0 || !zerosPublishable);
  for (const { areas, declared, year } of everywhere(office, edition))
    for (const { scheme, code, places } of areas) {
      const name = `${declared.id} ${year} ${scheme}/${code}`;
      const sum = (summands: readonly Summand[]): Terms => termsOf(office, edition, { summands, year, places });
      // a change counts nobody, but beside those before it tells how many there are now
      const counts = [declared.numerator.filter(({ sign }) => sign === 1), declared.denominator];
      const [above, below] = counts.map((summands) => publishingOf(office, edition, summands));
      counts.forEach((summands, at) => {
        const { isPublic, slack } = [above!, below!][at]!;
        if (summands.length === 0 || isPublic || slack > 0) return;
        const isFew = isOfFewHouseholds(office, edition, { summands, year, places });
        add(name, sum(summands), { isSecret: (value) => isSmall(value) || isFew, most: minimum });
      });
      const people = trueSum(office, sum(declared.denominator));
      if (isRateSecret(office, edition, { declared, year, places }))
        add(`rate of ${name}`, sum(declared.numerator), { isSecret: () => true, most: Math.min(minimum, people) });
      if (declared.kind !== 'share' || above!.slack + below!.slack > 0 || (above!.isPublic && below!.isPublic))
        continue;
      const rest = restOf(office, edition, { declared, year, places });
      const isSecret = (value: number): boolean => value < minimum && (value > 0 || !fullGroupsPublishable);
      // of a few people no more than these few can be left
      add(`rest of ${name}`, rest, { isSecret, most: people - 1 });
    }
  return [...secrets.values()];
}

interface Demanded {
  readonly most: number;
  isSecret(value: number): boolean;
}

/** True if the numerator of a rate must not be told since people or cases are few; that it is nobody may follow. */
function isRateSecret(
  office: InventedOffice,
  edition: InventedEdition,
  { declared, ...at }: { readonly declared: Declared; readonly year: number; readonly places: readonly number[] },
): boolean {
  const { smallRates, minimumDenominator, minimumNumerator } = ruleOf(office, edition);
  const { numerator, denominator } = declared;
  if (smallRates !== 'hidden' || denominator.length === 0 || numerator.some(({ sign }) => sign < 0)) return false;
  const sides = [numerator, denominator].map((summands) => publishingOf(office, edition, summands));
  if (sides.some(({ isPublic, slack }) => isPublic || slack > 0)) return false;
  const [cases, people] = [numerator, denominator].map((summands) =>
    trueSum(office, termsOf(office, edition, { ...at, summands })),
  );
  return cases! > 0 && (people! < minimumDenominator || cases! < minimumNumerator);
}

/** How far a secret can be from what it is, as far as it matters; null: too many tables to try. */
export function rangeOf({ terms, value, reach, width }: OfficeSecret, table: EveryTable): Range {
  return table.range(terms, Math.max(reach, value + width), width);
}

/** Whether a secret is given away within such bounds. */
export function isTold({ reach, width }: OfficeSecret, range: Range): boolean {
  return range !== null && (range.upper < reach || range.upper - range.lower < width);
}

/** A secret as it was before a correction that left it as it was. */
export function beforeCorrection(office: InventedOffice, secret: OfficeSecret): OfficeSecret {
  const terms = new Map([...secret.terms].map(([name, factor]) => [plainName(name), factor]));
  return trueSum(office, terms) === secret.value ? { ...secret, terms } : secret;
}
