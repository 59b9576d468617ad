import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { optionsText } from '../../scripts/docs.ts';

describe('generated documents', () => {
  it('are what their generators write today', () => {
    const file = join(import.meta.dirname, '..', '..', 'docs', 'options.md');
    expect(readFileSync(file, 'utf8'), 'run node scripts/docs.ts').toBe(optionsText());
  });
});
