import { registerHooks } from 'node:module';

/** One place of the program that is to read otherwise. */
export interface Leak {
  /** end of the module's path */
  readonly module: string;
  readonly from: string;
  readonly to: string;
}

// Preloaded by runLeakyCli into a process of its own: no command, option or setting of the program does this.
const leaks = JSON.parse(process.env.LEAKS ?? '') as readonly Leak[];

registerHooks({
  load: (url, context, next) => {
    const loaded = next(url, context);
    const own = leaks.filter(({ module }) => url.endsWith(module));
    if (own.length === 0) return loaded;
    let source = Buffer.from(loaded.source as Uint8Array).toString('utf8');
    for (const { module, from, to } of own) {
      if (!source.includes(from)) throw new Error(`${module} does not say ${from}`);
      source = source.replace(from, to);
    }
    return { ...loaded, source };
  },
});
