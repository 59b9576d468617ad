import { DIRECTIONS, INDICATOR_KINDS, TOPICS } from '../../core/indicator.ts';
import { type PublishedFiles, textOf } from '../published-files.ts';
import { parsePayload } from './atlas-areas.ts';
import { areTexts, knownIndicators } from './payload-keys.ts';

/** Where the atlas lists its indicators. */
export const ATLAS_INDICATORS_PATH = 'data/atlas/indicators.js';

const LONGEST_UNIT = 60;
const MOST_DECIMALS = 9;

/** True if the list of indicators is missing, or names series of the edition and says nothing else of them. */
export async function isIndicatorListWhole(files: PublishedFiles, series: readonly string[]): Promise<boolean> {
  if (!files.paths.includes(ATLAS_INDICATORS_PATH)) return true;
  const known = new Set<unknown>(series);
  const list = knownIndicators(parsePayload(await textOf(files, ATLAS_INDICATORS_PATH))?.payload);
  return (
    list?.every(({ id, names, pages, unit, decimals, multiplier, levels, breaks, ...words }) => {
      const isWords = [words['kind'], words['direction'], words['topic']].every((word) => WORDS.has(word));
      const isUnit = typeof unit === 'string' && unit.length <= LONGEST_UNIT;
      const isDecimals =
        Number.isInteger(decimals) && (decimals as number) >= 0 && (decimals as number) <= MOST_DECIMALS;
      const isBreaks = Array.isArray(breaks) && breaks.every((day) => /^\d{4}-\d{2}-\d{2}$/.test(String(day)));
      const isScale = multiplier === null || (typeof multiplier === 'number' && isPowerOfTen(multiplier));
      const isLevels = Array.isArray(levels) && levels.every((key) => typeof key === 'string' && hasFolder(files, key));
      return (
        known.has(id) &&
        isScale &&
        isLevels &&
        areTexts(names) &&
        areTexts(pages) &&
        isWords &&
        isUnit &&
        isDecimals &&
        isBreaks
      );
    }) ?? false
  );
}

/** What shares and rates are told of; any other number could tell something. */
const isPowerOfTen = (number: number): boolean => Number.isInteger(Math.log10(number));

const hasFolder = ({ paths }: PublishedFiles, key: string): boolean =>
  paths.some((path) => path.startsWith(`data/atlas/${key}/`));

const WORDS: ReadonlySet<unknown> = new Set([...INDICATOR_KINDS, ...DIRECTIONS, ...TOPICS]);
