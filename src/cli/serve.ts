import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { SozialraumError } from '../core/error.ts';
import type { LinearSolver } from '../core/linear-solver.ts';
import { lastResults } from '../core/recall.ts';
import { type PreparedEdition, publicationContent } from '../pipeline.ts';
import { loadLinearSolver } from '../platform/linear-solver.ts';
import { rememberingSolver } from '../platform/remembering-solver.ts';
import { servedFiles } from '../platform/server/served-files.ts';
import { servedFolder } from '../platform/server/served-folder.ts';
import { type ServedContent, staticServer } from '../platform/server/static-server.ts';
import { loadTypesetter } from '../platform/typesetting/typesetter.ts';
import { watchFolders } from '../platform/watch-folders.ts';
import { type CliWords, command, EXIT, type Surroundings, workspaceOptions } from './command.ts';
import { explainFailure } from './explain-failure.ts';
import { prepareEdition } from './prepare-edition.ts';

const PORT = 8017;

const options = (words: CliWords) => {
  const { workspace, ...others } = workspaceOptions(words);
  return {
    workspace: { ...workspace, required: false },
    ...others,
    site: { type: 'string', valueHint: '…', description: words.options.site },
    port: { type: 'string', valueHint: '…', description: words.options.port },
  } as const;
};

/** `sozialraum serve <workspace>`: a preview on loopback that builds again on changes; `--site` shows a finished one. */
export const serveCommand = command({
  name: 'serve',
  options,
  run: async (given, surroundings) => {
    const port = portOf(given.port);
    if (given.site !== undefined) return serveSite(resolve(given.site), port, surroundings);
    if (given.workspace === undefined)
      throw new SozialraumError('option-missing', { option: '<workspace>', command: 'serve' });
    const request = { workspace: resolve(given.workspace), dataFolder: given.data ?? null };
    return serveWorkspace(request, port, surroundings);
  },
});

/** The port asked for; undefined: the usual one, or any free one if that is taken. */
function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new SozialraumError('option-value', { option: '--port', value: text, expected: '0–65535' });
  return port;
}

async function startServer(
  content: () => ServedContent | null,
  port: number | undefined,
  { words, reporter }: Surroundings,
) {
  const given = { content, missingText: words.pageMissing };
  const server = await staticServer({ ...given, port: port ?? PORT }).catch((error: unknown) => {
    if (port === undefined && error instanceof SozialraumError && error.code === 'port-in-use')
      return staticServer({ ...given, port: 0 });
    throw error;
  });
  reporter.notice({ event: 'serving', text: words.serving(server.address), details: { address: server.address } });
  return server;
}

/** Resolves when the person ends the preview. */
const interrupted = (): Promise<void> =>
  new Promise((done) => {
    process.once('SIGINT', () => done());
    process.once('SIGTERM', () => done());
  });

async function serveSite(folder: string, port: number | undefined, surroundings: Surroundings): Promise<number> {
  if (!existsSync(folder)) throw new SozialraumError('file-unreadable', { path: folder, reason: 'ENOENT' });
  const ended = interrupted();
  const content = servedFolder(folder);
  const server = await startServer(() => content, port, surroundings);
  await ended;
  await server.close();
  surroundings.reporter.end({ exitCode: EXIT.fine, text: '' });
  return EXIT.fine;
}

async function serveWorkspace(
  request: { readonly workspace: string; readonly dataFolder: string | null },
  port: number | undefined,
  surroundings: Surroundings,
): Promise<number> {
  const { words, reporter } = surroundings;
  let content: ServedContent | null = null;
  const recall = lastResults();
  let solver: Promise<LinearSolver> | null = null;
  const remembering = (): Promise<LinearSolver> => {
    solver ??= loadLinearSolver().then(rememberingSolver);
    return solver;
  };
  const build = async (): Promise<void> => {
    const run = await prepareEdition({ ...request, state: 'preview', reporter, recall, loadLinearSolver: remembering });
    reporter.findings(run.findings);
    if (run.edition) {
      const files = await servedEdition(run.edition);
      content = files;
      reporter.notice({ event: 'built', text: '', details: { files: files.fileCount } });
    } else reporter.notice({ event: 'kept-last', text: words.keptLast });
    await run.keepPrivately('draft', run.findings);
  };
  await build();
  const ended = interrupted();
  const stop = watchFolders(
    [request.workspace, ...(request.dataFolder === null ? [] : [request.dataFolder])],
    onceAtATime(async () => {
      reporter.notice({ event: 'changed', text: words.changed });
      await build().catch((error: unknown) => {
        // half-written files are common while a person edits; the next change tries again
        const { text, code } = explainFailure(error, words);
        reporter.notice({ event: 'kept-last', text: `${text}\n${words.keptLast}`, details: { code } });
      });
    }),
  );
  const server = await startServer(() => content, port, surroundings);
  await ended;
  stop();
  await server.close();
  reporter.end({ exitCode: EXIT.fine, text: '' });
  return EXIT.fine;
}

/** An edition as its preview shows it: pages and data are made when somebody asks for them. */
async function servedEdition({ publication, manifest }: PreparedEdition) {
  const content = publicationContent(publication, await loadTypesetter());
  return servedFiles(content, { path: 'manifest.json', text: manifest });
}

/** Runs a task never twice at once; what is asked for meanwhile is done once more afterwards. */
function onceAtATime(task: () => Promise<void>): () => void {
  let isRunning = false;
  let isAskedAgain = false;
  return async () => {
    isAskedAgain = true;
    if (isRunning) return;
    isRunning = true;
    try {
      while (isAskedAgain) {
        isAskedAgain = false;
        await task();
      }
    } finally {
      isRunning = false;
    }
  };
}
