import { keyOfTerms } from './every-table.ts';
import type { InventedOffice } from './invented-office.ts';
import { officeSecrets } from './office-secrets.ts';
import { restOf, termsOf, trueSum } from './office-terms.ts';
import { rowsOf, type ToldEdition } from './told-tables.ts';

/** The table of an edition as a careless office would print it: everything is shown but what is small itself. */
export function carelessTable(office: InventedOffice, { edition, observations }: Omit<ToldEdition, 'classes'>): string {
  const secrets = new Set(officeSecrets(office, edition).map(({ terms }) => keyOfTerms(terms)));
  const [head = '', ...lines] = observations.trimEnd().split('\n');
  const rows = rowsOf(observations);
  const changed = lines.map((line, at) => {
    const row = rows[at]!;
    const declared = edition.indicators.find(({ id }) => id === row['series'])!;
    const { places } = office.areas.find(({ scheme, code }) => scheme === row['scheme'] && code === row['area_code'])!;
    const all = { year: Number(row['period']!.slice(-4)), places };
    const [above, below, rest] = [
      termsOf(office, edition, { ...all, summands: declared.numerator }),
      termsOf(office, edition, { ...all, summands: declared.denominator }),
      declared.kind === 'share' ? restOf(office, edition, { ...all, declared }) : new Map(),
    ];
    if (row['status'] !== 'hidden' || [above, below, rest].some((terms) => secrets.has(keyOfTerms(terms)))) return line;
    const [numerator, denominator] = [trueSum(office, above), trueSum(office, below)];
    const isCount = declared.kind === 'count';
    const value = isCount ? numerator : (100 * numerator) / denominator;
    const cells = { value, status: 'ok', numerator, denominator: isCount ? '' : denominator };
    return head
      .split(',')
      .map((name) => (cells as Readonly<Record<string, string | number>>)[name] ?? row[name] ?? '')
      .join(',');
  });
  return `${[head, ...changed].join('\n')}\n`;
}
