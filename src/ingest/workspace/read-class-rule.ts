import { CLASS_METHODS, type ClassRule, DEFAULT_CLASS_RULE, MOST_CLASSES } from '../../core/indicator.ts';
import { suggest } from '../suggest.ts';
import type { RowReader } from './row-reader.ts';

const FEWEST_CLASSES = 2;
const EARLY = 'early';
const NUMBER = /^[+-]?\d+([.,]\d+)?$/;

/**
 * Reads how an indicator is classed: the method and its numbers in one cell, such as `jenks 4`, `head-tail`,
 * `manual 5 10 15,5` or `threshold 20`. `early` behind written bounds: the class is computed before values are hidden.
 * Bounds that come from the figures would tell more than the class. What does not fit becomes a finding; an empty cell
 * means five quantiles.
 * @param reader the row
 * @param column column of the rule
 * @param decimals decimals that the indicator is printed with: written bounds have no more
 */
export function readClassRule(reader: RowReader, column: string, decimals: number): ClassRule {
  const [word = '', ...rest] = reader
    .text(column)
    .split(/[\s;]+/)
    .filter((part) => part !== '');
  if (word === '') return DEFAULT_CLASS_RULE;
  const method = CLASS_METHODS.find((entry) => entry === word);
  if (!method) {
    const near = suggest(word, CLASS_METHODS);
    const expected = CLASS_METHODS.join(', ');
    reader.report(column, { problem: 'choice', expected, ...(near === null ? {} : { suggestion: near }) });
    return DEFAULT_CLASS_RULE;
  }
  const isEarly = rest.at(-1) === EARLY;
  if (isEarly) rest.pop();
  if (isEarly && method !== 'manual' && method !== 'threshold') {
    reader.report(column, { problem: 'early-bounds', expected: `${example('manual', decimals)} ${EARLY}` });
    return DEFAULT_CLASS_RULE;
  }
  const refuse = (example: string): ClassRule => {
    reader.report(column, { problem: 'pattern', expected: example });
    return DEFAULT_CLASS_RULE;
  };
  const numbers = rest.map((part) => (NUMBER.test(part) ? Number(part.replace(',', '.')) : Number.NaN));
  if (method === 'manual' || method === 'threshold') {
    const most = method === 'manual' ? MOST_CLASSES - 1 : 1;
    const isFitting = numbers.length >= 1 && numbers.length <= most && isWrittenScale(numbers, decimals);
    if (!isFitting) return refuse(example(method, decimals));
    return { method, classCount: numbers.length + 1, bounds: numbers, ...(isEarly ? { isEarly } : {}) };
  }
  if (method === 'head-tail') return rest.length === 0 ? { ...DEFAULT_CLASS_RULE, method } : refuse(method);
  const classCount = numbers[0] ?? DEFAULT_CLASS_RULE.classCount;
  const isCount = Number.isInteger(classCount) && classCount >= FEWEST_CLASSES && classCount <= MOST_CLASSES;
  return isCount && numbers.length <= 1
    ? { method, classCount, bounds: [] }
    : refuse(`${method} ${FEWEST_CLASSES}–${MOST_CLASSES}`);
}

/** Ascending numbers without more decimals than are printed, so that legend and classes never disagree. */
function isWrittenScale(numbers: readonly number[], decimals: number): boolean {
  return numbers.every(
    (bound, index) => Number(bound.toFixed(decimals)) === bound && (index === 0 || bound > numbers[index - 1]!),
  );
}

function example(method: 'manual' | 'threshold', decimals: number): string {
  const bounds = method === 'manual' ? [5, 10, 15] : [20];
  return [method, ...bounds.map((bound) => bound.toFixed(decimals))].join(' ');
}
