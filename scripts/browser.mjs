// Makes sure that a Chromium is there for the browser tests: the system's, else Playwright's own, else Debian's package.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const PLACES = [
  process.env.SOZIALRAUM_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of a Chromium that is there, or null. */
export function findBrowser() {
  const found = PLACES.find((place) => place && existsSync(place));
  if (found) return found;
  const { chromium } = createRequire(import.meta.url)('playwright-core');
  const own = chromium.executablePath();
  return own && existsSync(own) ? own : null;
}

function installBrowser() {
  console.log('Sozialraum: no Chromium found, fetching one for the browser tests …');
  const playwright = join(root, 'node_modules', 'playwright-core', 'cli.js');
  const fetched = spawnSync(process.execPath, [playwright, 'install', 'chromium'], {
    stdio: 'ignore',
    timeout: 300_000,
  });
  if (fetched.status === 0 && findBrowser()) return;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return;
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env: environment });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    stdio: 'ignore',
    env: environment,
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!findBrowser()) installBrowser();
  const browser = findBrowser();
  if (!browser) {
    console.error('Sozialraum: the tests need a Chromium. Install one, or name it in SOZIALRAUM_CHROMIUM.');
    process.exit(2);
  }
  mkdirSync(join(root, 'node_modules', '.cache'), { recursive: true });
  writeFileSync(join(root, 'node_modules', '.cache', 'browser'), browser);
}
