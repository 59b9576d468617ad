import type { OutputFile } from './effects.ts';

/**
 * Chunks that are made when somebody reads them, and made anew each time: a list of files costs nothing until then.
 * @param make makes the chunks of a file
 */
export function madeWhenRead(make: () => OutputFile['chunks']): OutputFile['chunks'] {
  return { [Symbol.iterator]: () => make()[Symbol.iterator]() };
}

/**
 * Remembers the last thing made: neighbours in a list share it, and nothing older stays in memory.
 * @param make makes the thing for a key
 */
export function lastMade<Key, Thing>(make: (key: Key) => Thing): (key: Key) => Thing {
  let last: { readonly key: Key; readonly thing: Thing } | null = null;
  return (key) => {
    if (last === null || last.key !== key) last = { key, thing: make(key) };
    return last.thing;
  };
}
