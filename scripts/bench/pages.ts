// Prints what Lighthouse says of pages, what the first weighs, and how long another indicator takes in a browser.
import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../browser.mjs';
import { firstPageWeight } from './pages/first-page-weight.ts';
import { CATEGORIES, lighthouseScores } from './pages/lighthouse-scores.ts';
import { packedServer } from './pages/packed-server.ts';
import { switchTimes } from './pages/switch-times.ts';
import { type BuildTask, runBuilds } from './run-build.ts';

/** What the bench of pages is called with. */
export interface PagesBench {
  readonly musterregion: BuildTask;
  /** null where the reference folder is absent */
  readonly wales: BuildTask | null;
  readonly runCount: number;
}

/** `npm run bench -- pages`. */
export async function benchPages({ musterregion, wales, runCount }: PagesBench): Promise<void> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('The bench of pages needs a Chromium: name it in SOZIALRAUM_CHROMIUM.');
  await buildOnce(musterregion);
  const { packed, all } = firstPageWeight(musterregion.out);
  console.log(`First page: script and style packed ${kilobytes(packed)} (limit 60 kB)`);
  console.log(`            in all without fonts ${kilobytes(all)} (limit 250 kB)`);
  await benchLighthouse(executablePath, { folder: musterregion.out, runCount });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    console.log(`Another indicator on the first page, ${runCount} times each, from the choice to the picture:`);
    await benchSwitch(browser, { name: 'musterregion, 93 areas', folder: musterregion.out, limit: 50, runCount });
    if (!wales) console.log('  wales, 1,909 areas      left out: the reference folder is absent');
    else {
      await buildOnce(wales);
      await benchSwitch(browser, { name: 'wales, 1,909 areas', folder: wales.out, limit: 150, runCount });
    }
  } finally {
    await browser.close();
  }
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** The warm-up of the bench of builds, and no run after it. */
const buildOnce = (task: BuildTask): Promise<unknown> => runBuilds(task, 0);

const JUDGED = {
  start: 'index.html',
  indicator: 'indikator/so03.html',
  area: 'gebiet/sozialraeume/sozialraum/k-2.html',
};
const LEAST_SCORE = 98;

async function benchLighthouse(executablePath: string, { folder, runCount }: Pick<Switch, 'folder' | 'runCount'>) {
  console.log(`Lighthouse (limit ${LEAST_SCORE} each), median of ${runCount}: ${CATEGORIES.join(', ')}`);
  const server = await packedServer(folder);
  try {
    for (const [name, path] of Object.entries(JUDGED)) {
      const { scores, flaws } = await lighthouseScores({ executablePath, address: server.address + path, runCount });
      const low = scores.some((score) => score < LEAST_SCORE) ? ' BELOW THE LIMIT' : '';
      console.log(
        `  ${name.padEnd(12)}${scores.join(' ')}${low}${flaws.length > 0 ? ` (not perfect: ${flaws.join(', ')})` : ''}`,
      );
    }
  } finally {
    await server.close();
  }
}

interface Switch {
  readonly name: string;
  readonly folder: string;
  readonly limit: number;
  readonly runCount: number;
}

async function benchSwitch(browser: Browser, { name, folder, limit, runCount }: Switch): Promise<void> {
  const server = await packedServer(folder);
  try {
    const { first, again } = await switchTimes(browser, server.address, runCount);
    const told = (times: readonly number[]): string =>
      `median ${percentile(times, 0.5).toFixed(0)} ms, 95 of 100 within ${percentile(times, 0.95).toFixed(0)} ms`;
    console.log(`  ${name.padEnd(24)}${told(again)} (limit ${limit}); with its figures asked for first ${told(first)}`);
  } finally {
    await server.close();
  }
}

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
}
