// Fisher-Jenks classes of 5,000 values, ours beside classInt's "jenks" on the same values.
import { spawnSync } from 'node:child_process';
import { fisherJenks } from '../../../src/stats/classes/fisher-jenks.ts';

const VALUE_COUNT = 5000;
const CLASS_COUNT = 7;
const RUNS = 5;

/** Skewed figures without ties, the same in every run. */
function skewedValues(): number[] {
  let state = 1;
  const values = Array.from({ length: VALUE_COUNT }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.exp((3 * state) / 2 ** 32);
  });
  return values.sort((first, second) => first - second);
}

function medianMilliseconds(work: () => void): number {
  work();
  const times = Array.from({ length: RUNS }, () => {
    const begin = performance.now();
    work();
    return performance.now() - begin;
  });
  return times.sort((first, second) => first - second)[Math.floor(RUNS / 2)] ?? Number.NaN;
}

/** Seconds and inner bounds of classInt on all values, not a sample; null where R or the package is absent. */
function inR(values: readonly number[]): { seconds: number; bounds: number[] } | null {
  const script = `
    suppressMessages(library(classInt))
    x <- scan(file("stdin"), quiet = TRUE)
    seconds <- system.time(found <- classIntervals(x, ${CLASS_COUNT}, style = "jenks", largeN = 1e9))[["elapsed"]]
    cat(seconds, format(found$brks[2:${CLASS_COUNT}], digits = 17))`;
  const result = spawnSync('Rscript', ['-e', script], { input: values.join('\n'), encoding: 'utf8' });
  if (result.status !== 0) return null;
  const [seconds, ...bounds] = result.stdout.trim().split(/\s+/).map(Number);
  return { seconds: seconds ?? Number.NaN, bounds };
}

/** Prints what both cost, the ratio (limit: jenks 20 times) and whether they find the same classes. */
export function benchJenks(): void {
  const values = skewedValues();
  const ours = medianMilliseconds(() => fisherJenks(values, CLASS_COUNT));
  console.log(`jenks, ${VALUE_COUNT} values, k = ${CLASS_COUNT}: ours ${ours.toFixed(2)} ms`);
  const found = inR(values);
  if (!found) {
    console.log('  R with classInt is absent: no comparison');
    return;
  }
  const largest = Math.max(
    ...fisherJenks(values, CLASS_COUNT).map(({ below }, index) =>
      Math.abs(below - (found.bounds[index] ?? Number.NaN)),
    ),
  );
  const times = (1000 * found.seconds) / ours;
  console.log(
    `  classInt ${found.seconds.toFixed(2)} s, ${times.toFixed(0)} times (limit 20); bounds differ by ${largest}`,
  );
}
