import { type AddressInfo, createServer } from 'node:net';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';

/** The four categories, in per cent; performance with the tool's own telephone on a slow line. */
export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What Lighthouse says of a page. */
export interface LighthouseScores {
  readonly scores: readonly number[];
  /** audits that count and are not perfect */
  readonly flaws: readonly string[];
}

interface LighthouseTask {
  readonly executablePath: string;
  readonly address: string;
  readonly runCount: number;
}

/** Median of each category over the runs; each run has a browser of its own, so that none finds a page in its memory. */
export async function lighthouseScores(task: LighthouseTask): Promise<LighthouseScores> {
  const runs: LighthouseScores[] = [];
  for (let run = 0; run < task.runCount; run++) runs.push(await judge(task));
  const scores = CATEGORIES.map((_category, at) => {
    const sorted = runs.map((run) => run.scores[at] ?? 0).sort((one, other) => one - other);
    // of two in the middle the worse
    return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  });
  return { scores, flaws: [...new Set(runs.flatMap(({ flaws }) => flaws))] };
}

async function judge({ executablePath, address }: LighthouseTask): Promise<LighthouseScores> {
  const port = await freePort();
  const args = ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const result = await lighthouse(address, { port, logLevel: 'error', onlyCategories: [...CATEGORIES] });
    if (!result || result.lhr.runtimeError) throw new Error(`${address}: ${result?.lhr.runtimeError?.message}`);
    const { categories, audits } = result.lhr;
    const flaws = CATEGORIES.flatMap((name) => categories[name]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => id);
    // a score that could not be told is none
    return { scores: CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100)), flaws };
  } finally {
    await browser.close();
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
