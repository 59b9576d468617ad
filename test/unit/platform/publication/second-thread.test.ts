import { afterAll, describe, expect, it } from 'vitest';
import { SozialraumError } from '../../../../src/core/error.ts';
import { secondThread } from '../../../../src/platform/publication/second-thread.ts';

/** What the thread below can do. */
interface Doing {
  readonly [name: string]: (input: never) => unknown;
  double(input: number): number;
  refuse(input: string): never;
  fail(input: string): never;
  wait(input: number): Promise<string>;
}

const thread = secondThread<Doing>(new URL('./double-thread.mjs', import.meta.url));
afterAll(() => thread.close());

describe('a second thread', () => {
  it('does one task after the other', async () => {
    expect(await thread.run('double', 21)).toBe(42);
    expect(await thread.run('double', 4)).toBe(8);
  });

  it('hands on an error that the user can mend with its code, and every other as it is', async () => {
    await expect(thread.run('refuse', 'x.csv')).rejects.toMatchObject({ code: 'file-unreadable' });
    await expect(thread.run('refuse', 'x.csv')).rejects.toBeInstanceOf(SozialraumError);
    await expect(thread.run('fail', 'broken')).rejects.toThrow('broken');
    await expect(thread.run('unheard-of', undefined as never)).rejects.toThrow('cannot unheard-of');
  });

  it('stops when it is aborted, and begins anew for the next task', async () => {
    const interrupt = new AbortController();
    const waiting = thread.run('wait', 60_000, interrupt.signal);
    interrupt.abort();
    await expect(waiting).rejects.toThrow(/abort/i);
    expect(await thread.run('double', 5)).toBe(10);
  });
});
