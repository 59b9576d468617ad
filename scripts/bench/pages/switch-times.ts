import type { Browser } from 'playwright-core';

/** Milliseconds per switch: with figures that have to be asked for, and with those at hand. */
export interface SwitchTimes {
  readonly first: readonly number[];
  readonly again: readonly number[];
}

// A message after the callback of a frame arrives when that frame is painted.
const SWITCH = `async (id) => {
  const map = document.querySelector('[data-atlas="map"]');
  const select = map.querySelector('select[data-atlas="series"]');
  const drawn = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (map.dataset.series !== id) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(map, { attributes: true, attributeFilter: ['data-series'] });
  });
  const begin = performance.now();
  select.value = id;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await drawn;
  await new Promise((resolve) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  }));
  return performance.now() - begin;
}`;
const OFFERED = `[...document.querySelectorAll('[data-atlas="map"] select[data-atlas="series"] option')].map(({ value }) => value)`;
const SHOWN = `document.querySelector('[data-atlas="map"]').dataset.series`;

/** Chooses every indicator of the first page's map, in as many fresh pages as asked for, each twice. */
export async function switchTimes(browser: Browser, address: string, runCount: number): Promise<SwitchTimes> {
  const times = { first: [] as number[], again: [] as number[] };
  for (let run = 0; run < runCount; run++) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.goto(`${address}index.html`, { waitUntil: 'load' });
    const shown = await page.evaluate<string>(SHOWN);
    const offered = await page.evaluate<string[]>(OFFERED);
    const others = offered.filter((id) => id !== shown);
    for (const round of ['first', 'again'] as const)
      for (const id of others) times[round].push(await page.evaluate<number>(`(${SWITCH})(${JSON.stringify(id)})`));
    await context.close();
  }
  return times;
}
