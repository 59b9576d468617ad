// Runs one of the project's commands (see package.json) with everything it needs in place.
import { spawnSync } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages, suitableNode } from './setup.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [command, ...rest] = process.argv.slice(2);

const node = (...line) => ({ node: line });
const tool = (name, ...line) => ({ tool: name, line });
const vitest = (...folders) => tool('vitest', 'run', ...folders);
const cli = join('src', 'cli', 'main.ts');
const TYPES = ['pure', 'node', 'browser'].map((world) => tool('tsc', '-p', `tsconfig.${world}.json`));

const COMMANDS = {
  start: () => startSteps(),
  test: () => [
    node(join('scripts', 'browser.mjs')),
    ...TYPES,
    tool('biome', 'ci', '--log-level=error'),
    vitest(...rest),
  ],
  dev: () => [node(cli, 'serve', join('examples', 'musterregion'), ...rest)],
  build: () => [node(cli, 'build', ...rest)],
  check: () => [...TYPES, tool('biome', 'check'), vitest('test/house', 'test/unit/core')],
  unit: () => [vitest('test/unit', ...rest)],
  golden: () => [vitest('test/golden', ...rest)],
  scenarios: () => [vitest('test/scenarios', ...rest)],
  house: () => [vitest('test/house', ...rest)],
  browser: () => [node(join('scripts', 'browser.mjs')), vitest('test/browser', ...rest)],
  bench: () => [node(join('scripts', 'bench.ts'), ...rest)],
  gallery: () => [node(join('scripts', 'gallery.ts')), node(join('scripts', 'page-gallery.ts'), ...rest)],
  docs: () => [node(join('scripts', 'docs.ts'), ...rest)],
  format: () => [tool('biome', 'check', '--write')],
};

function startSteps() {
  const out = join('out', 'musterregion');
  const build = node(cli, 'build', join('examples', 'musterregion'), '--out', out);
  return rest.includes('--no-serve') ? [build] : [build, node(cli, 'serve', '--site', out, ...rest)];
}

const steps = COMMANDS[command];
if (!steps) {
  console.error(`Sozialraum: there is no command "${command ?? ''}". There are: ${Object.keys(COMMANDS).join(', ')}.`);
  process.exit(2);
}

installPackages();
const nodePath = suitableNode();
const environment = {
  ...process.env,
  // tools that start "node" find the suitable one first
  PATH: [dirname(nodePath), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
};

for (const step of steps()) {
  const line = step.node ?? [join(root, 'node_modules', ...BINARIES()[step.tool]), ...step.line];
  const result = spawnSync(nodePath, line, { cwd: root, stdio: 'inherit', env: environment });
  if (result.signal) process.kill(process.pid, result.signal);
  if (result.status !== 0) process.exit(result.status ?? 70);
}

function BINARIES() {
  return {
    vitest: ['vitest', 'vitest.mjs'],
    tsc: ['typescript', 'bin', 'tsc'],
    biome: ['@biomejs', 'biome', 'bin', 'biome'],
  };
}
