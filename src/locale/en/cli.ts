import type { cli as german } from '../de/cli.ts';
import type { Words } from '../words.ts';

const counted =
  (one: string, several: string) =>
  (count: string): string =>
    `${count} ${count === '1' ? one : several}`;

/** Words of the command line. */
export const cli: Words<typeof german> = {
  name: 'Small-area social reporting: from raw deliveries to a protected, published edition',
  commands: {
    init: 'create a workspace',
    check: 'check workspace and deliveries; nothing is published',
    build: 'build a draft and put it into --out',
    serve: 'preview on this machine that renews itself on changes',
    release: 'seal an edition and put it into --out',
    protect: 'with --preview: what other thresholds, ages and areas would cost; nothing is published',
    attack: 'attack published files: can anything hidden be worked out?',
  },
  options: {
    folder: 'folder to create',
    workspace: 'workspace with sozialraum.yaml',
    out: 'folder of the publication',
    data: 'folder that paths with "data:" mean',
    json: 'messages for machines: one JSON object per line',
    lang: 'language of messages: de or en',
    optimal: 'hide as little as possible where that can be worked out (takes longer)',
    preview: 'play through the effect of other rules',
    port: 'port of the preview (0: a free one)',
    site: 'show a finished publication instead of building a workspace',
    correction: 'corrected version of a sealed edition',
    published: 'folder with a whole publication',
    earlier: 'folders of earlier editions that somebody may have kept; there may be several',
    secrets: 'private file with the true figures, for judging alone',
    help: 'this help',
    version: 'version of the program',
  },
  usage: (command) => `Usage: sozialraum ${command}`,
  usageCommands: 'Commands:',
  usageOptions: 'Options:',
  exitCodes:
    'Exit codes: 0 fine · 1 errors in the data · 2 you can mend it · 70 fault of the program · 130 interrupted',
  stages: {
    ingest: 'Reading and checking deliveries',
    measure: 'Making counts and rates',
    protect: 'Protecting small numbers',
    assess: 'Comparing and classifying',
    plan: 'Deriving needs',
    publish: 'Writing pages and data',
    verify: 'Verifying the publication',
    attack: 'Attacking the publication',
    place: 'Putting it in place',
  },
  counts: {
    files: counted('file', 'files'),
    sources: counted('source', 'sources'),
    areas: counted('area', 'areas'),
    values: counted('value', 'values'),
    slices: counted('series', 'series'),
    indicators: counted('indicator', 'indicators'),
    quantities: counted('quantity', 'quantities'),
    hidden: counted('value protected', 'values protected'),
    indices: counted('index', 'indices'),
    bytes: counted('byte', 'bytes'),
    attacked: counted('hidden count attacked', 'hidden counts attacked'),
    figures: counted('figure compared', 'figures compared'),
  },
  seconds: (time) => `${time} s`,
  errors: {
    'command-unknown': ({ command, suggestion }) =>
      `There is no command "${command}".${suggestion ? ` Did you mean "${suggestion}"?` : ''} "sozialraum --help" shows all commands.`,
    'option-unknown': ({ option, suggestion, command }) =>
      `"${command}" has no option "${option}".${suggestion ? ` Did you mean "${suggestion}"?` : ''} "sozialraum ${command} --help" shows all options.`,
    'option-missing': ({ option, command }) =>
      `"${option}" is missing. "sozialraum ${command} --help" shows how the command is used.`,
    'option-value': ({ option, value, expected }) => `"${option} ${value}" makes no sense; ${expected} is expected.`,
    'workspace-missing': ({ folder }) =>
      `There is no workspace "${folder}". Please check the path, or create it with "sozialraum init ${folder}".`,
    'workspace-exists': ({ folder }) =>
      `The folder "${folder}" is not empty. Nothing was written. Please name a new or empty folder.`,
    'out-inside-workspace': ({ folder }) =>
      `"${folder}" cannot be published into: it belongs to the office's own files in the workspace or to the source data. Please name another folder with --out.`,
    'out-not-ours': ({ folder }) =>
      `The folder "${folder}" holds something that Sozialraum did not make. It is left untouched, so that nothing is lost. Please name a new or empty folder with --out.`,
    'out-is-workspace': ({ folder }) =>
      `"${folder}" is the workspace itself or lies above it. Publishing would replace it. Please name another folder with --out.`,
    'data-folder-missing': ({ folder, path }) =>
      folder
        ? `There is no data folder "${folder}". Please check the path after --data.`
        : `"${path}" lies in a data folder that was not named. Please name it with --data <folder>.`,
    'edition-exists': ({ id }) =>
      `Edition "${id}" is sealed and is never changed. A corrected version is made with "--correction", a new edition with a new edition.id in sozialraum.yaml.`,
    'edition-missing': ({ id }) =>
      `There is no edition "${id}" yet; only what is sealed can be corrected. Please leave "--correction" out.`,
    'edition-gone': ({ id, folder }) =>
      `"${folder}" holds the released edition "${id}", which is missing in the workspace below "editions". What it showed stays known, and without it nobody can check what a new edition gives away together with it. Please restore "editions/${id}" from the backup. An edition that was withdrawn stays there, too. If it belongs to another workspace, please name another folder with --out.`,
    'release-with-errors': () => 'There are errors; nothing was sealed. The last edition is untouched.',
    'port-in-use': ({ port }) =>
      `Port ${port} is in use. Please name another one with --port; --port 0 looks for a free one.`,
    'disk-full': ({ path }) =>
      `The disk is full (while writing "${path}"). What was published is untouched. Please make room.`,
    'file-unreadable': ({ path, reason }) =>
      reason === 'ENOENT'
        ? `There is no "${path}". Please check the path.`
        : `"${path}" cannot be read (${reason}). Please check the permissions.`,
    'file-unwritable': ({ path, reason }) =>
      `"${path}" cannot be written (${reason}). What was published is untouched. Please check the permissions.`,
    'path-outside': ({ path }) =>
      `"${path}" leads out of the workspace. Only what lies in it or in the data folder (--data) is read.`,
  },
  errorWord: 'error',
  findingSummary: (errorCount, warningCount, noteCount) =>
    [
      counted('error', 'errors')(errorCount),
      counted('warning', 'warnings')(warningCount),
      counted('note', 'notes')(noteCount),
    ].join(', '),
  nothingPublished: 'Nothing was published; what stood there is untouched.',
  nothingFound: 'Nothing to complain about.',
  built: (folder, fileCount) => `Draft ready: ${fileCount} files in ${folder}`,
  released: (edition, folder) => `Edition ${edition} is sealed and stands in ${folder}`,
  createdWorkspace: (folder) =>
    `The workspace ${folder} is ready. Next: fill in sozialraum.yaml, put deliveries into sources/, then "sozialraum check ${folder}".`,
  mappingWritten: (path) => `Proposal written: ${path}. Please check it, complete it and remove "draft: true".`,
  mappingKept: (path) => `${path} is there already and stays as it is.`,
  mappingRefused: (file) => `No proposal could be made for ${file}. Please write the mapping by hand.`,
  attacked: (hidden, counts) =>
    `Nothing hidden could be worked out: ${hidden} hidden values, ${counts} counts behind them attacked.`,
  attackSucceeded: 'The attack succeeded. This publication is not safe.',
  serving: (address) => `Preview: ${address} (Ctrl+C ends it)`,
  pageMissing: 'There is no such page (yet).',
  changed: 'Change noticed, building again …',
  keptLast: 'The draft could not be built; the preview keeps showing the last one that could.',
  interrupted: 'Interrupted. What was published is untouched.',
  ourFault: 'This is a fault of the program, not of your data. Please report it with the following lines.',
};
