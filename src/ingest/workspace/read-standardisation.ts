import {
  FIVE_YEAR_AGES,
  type IndicatorKind,
  STANDARDS,
  type Standard,
  type Standardisation,
} from '../../core/indicator.ts';
import { suggest } from '../suggest.ts';
import type { RowReader } from './row-reader.ts';

/** Standards that a kind can take; the first is meant where the cell is empty. */
const STANDARDS_OF: Partial<Record<IndicatorKind, readonly Standard[]>> = {
  'standardised-rate': STANDARDS,
  'standardised-ratio': ['region'],
};
const EXAMPLE = '0 45 65 80';
const OLDEST = 120;

/**
 * Reads by which ages an indicator is standardised: the standard and the first age of each group in one cell, such as
 * `european-2013 0 45 65 80`; without ages the groups are those of the European standard population, five years each.
 * @param reader the row, its column `standard`
 * @param kind of the indicator
 * @returns null for kinds that are not standardised; what does not fit becomes a finding
 */
export function readStandardisation(reader: RowReader, kind: IndicatorKind): Standardisation | null {
  const [word = '', ...rest] = reader
    .text('standard')
    .split(/[\s;]+/)
    .filter((part) => part !== '');
  const choices = STANDARDS_OF[kind];
  const usual = choices?.[0];
  if (!choices || !usual) {
    if (word !== '') reader.report('standard', { problem: 'unexpected', expected: kind });
    return null;
  }
  const standard = word === '' ? usual : choices.find((entry) => entry === word);
  if (!standard) {
    const near = suggest(word, choices);
    const expected = choices.join(', ');
    reader.report('standard', { problem: 'choice', expected, ...(near === null ? {} : { suggestion: near }) });
    return { standard: usual, ages: FIVE_YEAR_AGES };
  }
  const ages = rest.length === 0 ? FIVE_YEAR_AGES : rest.map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : NaN));
  if (areAges(ages, standard)) return { standard, ages };
  reader.report('standard', { problem: 'pattern', expected: `${standard} ${EXAMPLE}` });
  return { standard, ages: FIVE_YEAR_AGES };
}

// The groups of the European standard cannot be cut.
function areAges(ages: readonly number[], standard: Standard): boolean {
  return ages.every((age, index) => {
    const isKnown = standard === 'european-2013' ? FIVE_YEAR_AGES.includes(age) : age <= OLDEST;
    return isKnown && (index === 0 || age > ages[index - 1]!);
  });
}
