// Publishes a file that never ends, for the test that kills it.
import { place } from '../../../../src/platform/publication/place.ts';

function* endless() {
  for (;;) {
    yield 'x'.repeat(2_000_000);
    process.stdout.write('.');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  }
}

await place({
  folder: process.argv[2],
  files: [{ path: 'index.html', chunks: endless() }],
  manifest: () => '{}',
  accept: async () => true,
});
