import { type FSWatcher, watch } from 'node:fs';

/** Folders that a run itself writes, or that hold no input. */
const IGNORED = /(^|[\\/])(\.|~\$|private([\\/]|$)|editions([\\/]|$)|node_modules([\\/]|$))/;
const SETTLE_MS = 200;

/** Tells when something below one of the folders changed, once things have settled. Answers with how to stop. */
export function watchFolders(folders: readonly string[], onChange: () => void): () => void {
  let timer: NodeJS.Timeout | null = null;
  const noticed = (_event: string, name: string | null): void => {
    if (name !== null && IGNORED.test(name)) return;
    if (timer) clearTimeout(timer);
    timer = setTimeout(onChange, SETTLE_MS);
  };
  const watchers: FSWatcher[] = folders.map((folder) => watch(folder, { recursive: true }, noticed));
  return () => {
    if (timer) clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
