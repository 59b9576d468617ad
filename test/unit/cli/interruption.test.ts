import { describe, expect, it } from 'vitest';
import { interruption } from '../../../src/cli/interruption.ts';

describe('interruption', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('tells of %s instead of ending the process', (name) => {
    const before = process.listenerCount(name);
    const { signal, end } = interruption();
    expect(signal.aborted).toBe(false);
    process.emit(name);
    expect(signal.aborted).toBe(true);
    // the second one finds nobody who would hold it up
    expect(process.listenerCount(name)).toBe(before);
    end();
  });

  it('lets the process end again afterwards', () => {
    const before = process.listenerCount('SIGTERM');
    interruption().end();
    expect(process.listenerCount('SIGTERM')).toBe(before);
  });
});
