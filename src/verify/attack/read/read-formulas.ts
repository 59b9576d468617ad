import type { Formulas } from '../../../core/formulas.ts';
import { type PublishedFiles, textOf } from '../../published-files.ts';

/** Where an edition tells how its figures hang together. */
export const FORMULAS_PATH = 'data/formulas.json';

type Checked = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isListOf = (value: unknown, isEntry: (entry: Checked) => boolean): boolean =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'object' && entry !== null && isEntry(entry));

const isTerms = (value: unknown): boolean =>
  isListOf(
    value,
    ({ series, group, years, coefficient }) =>
      isText(series) && isText(group) && isNumber(years) && isNumber(coefficient),
  );

// editions that were sealed before sources said how they round say nothing
const isRounding = (value: unknown): boolean => {
  const { base, keepsSums } = (value ?? {}) as Checked;
  return value === null || value === undefined || (isNumber(base) && base > 0 && isFlag(keepsSums));
};

const isSource = ({ id, minimum, zerosShown, fullGroupsShown, smallRates, ...source }: Checked): boolean =>
  isText(id) &&
  isNumber(minimum) &&
  isFlag(zerosShown) &&
  isFlag(fullGroupsShown) &&
  isText(smallRates) &&
  isNumber(source.inexactness) &&
  isRounding(source.rounding) &&
  isNumber(source.tolerance);

const isSeries = ({ id, sources, addsUp, wholes }: Checked): boolean =>
  isText(id) &&
  isTexts(sources) &&
  isFlag(addsUp) &&
  isListOf(wholes, ({ whole, parts, periods }) => isText(whole) && isTexts(parts) && isTexts(periods));

const isIndicator = ({ id, kind, multiplier, numerator, denominator, periods }: Checked): boolean => {
  if (!isText(id) || !isText(kind) || !isNumber(multiplier) || !isTerms(numerator)) return false;
  if (denominator !== null && !isTerms(denominator)) return false;
  const sizes = [numerator, denominator].map((terms) => (Array.isArray(terms) ? terms.length : null));
  const isSide = (codes: unknown, size: number | null): boolean =>
    size === null ? codes === null : isTexts(codes) && (codes as string[]).length === size;
  return isListOf(
    periods,
    (entry) => isText(entry.period) && isSide(entry.numerator, sizes[0]!) && isSide(entry.denominator, sizes[1]!),
  );
};

/** Reads formulas.json; null where it is not whole: then nothing can be said about the figures. */
export async function readFormulas(files: PublishedFiles): Promise<Formulas | null> {
  try {
    const formulas = JSON.parse(await textOf(files, FORMULAS_PATH)) as Checked;
    const isWhole =
      isListOf(formulas.sources, isSource) &&
      isListOf(formulas.series, isSeries) &&
      isListOf(formulas.indicators, isIndicator);
    return isWhole ? (formulas as unknown as Formulas) : null;
  } catch {
    // missing or no JSON: the caller reports the file
    return null;
  }
}
