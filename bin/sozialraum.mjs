#!/usr/bin/env node
// Node 24 runs TypeScript as it is; where the machine's Node is older, the one fetched for this project takes over.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installPackages, suitableNode } from '../scripts/setup.mjs';

const main = new URL('../src/cli/main.ts', import.meta.url);
installPackages();
const node = suitableNode();
if (node === process.execPath) await import(main.href);
else {
  const result = spawnSync(node, [fileURLToPath(main), ...process.argv.slice(2)], { stdio: 'inherit' });
  if (result.signal) process.kill(process.pid, result.signal);
  process.exitCode = result.status ?? 70;
}
