#!/usr/bin/env node
// Node 24 runs TypeScript as it is, but not below node_modules and not before 22; there the user hears what is needed.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `Sozialraum braucht Node 24 oder neuer, hier läuft ${process.versions.node}. / Sozialraum needs Node 24 or later.`,
  );
  process.exit(2);
}
await import('../src/cli/main.ts');
