import { type ArgsDef, parseArgs } from 'citty';
import { distance } from 'fastest-levenshtein';
import { SozialraumError } from '../core/error.ts';
import type { Language } from '../locale/language.ts';
import { texts } from '../locale/texts.ts';
import { toolVersion } from '../platform/tool.ts';
import { type Command, EXIT } from './command.ts';
import { explainFailure } from './explain-failure.ts';
import { jsonReporter } from './json-reporter.ts';
import type { Streams } from './reporter.ts';
import { textReporter } from './text-reporter.ts';
import { commandUsage, programUsage } from './usage.ts';

/** Commands by name, loaded when asked for: `--help` needs none of their machinery. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  init: async () => (await import('./init.ts')).initCommand,
  check: async () => (await import('./check.ts')).checkCommand,
  build: async () => (await import('./build.ts')).buildCommand,
  serve: async () => (await import('./serve.ts')).serveCommand,
  protect: async () => (await import('./protect.ts')).protectCommand,
  release: async () => (await import('./release.ts')).releaseCommand,
  attack: async () => (await import('./attack.ts')).attackCommand,
};

/** What a run needs of the process. */
export interface Invocation {
  /** what stands behind the program's name */
  readonly line: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly streams: Streams;
}

/** Runs the command line once and answers with the exit code; never throws. */
export async function run({ line, environment, streams }: Invocation): Promise<number> {
  const language = languageOf(line, environment);
  const words = texts[language].cli;
  const isJson = line.includes('--json');
  const reporter = isJson ? jsonReporter(streams) : textReporter(streams, language, words);
  try {
    const [name, ...rest] = line;
    if (name === undefined || name === '--help' || name === '-h') {
      streams.out(programUsage(words, Object.keys(COMMANDS)));
      return name === undefined ? EXIT.mendable : EXIT.fine;
    }
    if (name === '--version' || name === '-v') {
      streams.out(`${toolVersion()}\n`);
      return EXIT.fine;
    }
    const load = COMMANDS[name];
    if (!load)
      throw new SozialraumError('command-unknown', { command: name, suggestion: nearest(name, Object.keys(COMMANDS)) });
    const command = await load();
    const options = command.options(words);
    if (rest.includes('--help') || rest.includes('-h')) {
      streams.out(commandUsage(words, name, options));
      return EXIT.fine;
    }
    return await command.run(checkedOptions(command, options, rest), { language, words, reporter });
  } catch (error) {
    const failure = explainFailure(error, words);
    reporter.failure(failure);
    return failure.exitCode;
  }
}

/** German unless --lang or the surroundings (LC_ALL, LC_MESSAGES, LANG) ask for English. */
function languageOf(line: readonly string[], environment: Invocation['environment']): Language {
  const at = line.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = at < 0 ? undefined : line[at]?.includes('=') ? line[at]?.split('=')[1] : line[at + 1];
  const locale = asked ?? environment.LC_ALL ?? environment.LC_MESSAGES ?? environment.LANG ?? '';
  return locale.toLowerCase().startsWith('en') ? 'en' : 'de';
}

/** Reads the options of a command; what it does not know is refused with the nearest one that it does. */
function checkedOptions({ name: command, takesMore }: Command, options: ArgsDef, rest: readonly string[]) {
  const known = Object.keys(options);
  const positionals = known.filter((name) => options[name]?.type === 'positional');
  const flags = known.filter((name) => !positionals.includes(name));
  for (const word of rest) {
    const name = /^--?([^=]+)/.exec(word)?.[1];
    if (name === undefined || flags.includes(name)) continue;
    const suggestion = nearest(name, flags);
    throw new SozialraumError('option-unknown', {
      option: word,
      command,
      suggestion: suggestion === '' ? '' : `--${suggestion}`,
    });
  }
  const isOptional = Object.fromEntries(
    Object.entries(options).map(([name, value]) => [name, { ...value, required: false }]),
  );
  const parsed = parseArgs<ArgsDef>([...rest], isOptional as ArgsDef);
  const superfluous = parsed._[positionals.length];
  if (superfluous !== undefined && !takesMore)
    throw new SozialraumError('option-unknown', { option: superfluous, command, suggestion: '' });
  for (const name of known) {
    const value = parsed[name];
    const label = options[name]?.type === 'positional' ? `<${name}>` : `--${name}`;
    const isMissing = value === undefined || value === '' || value === true;
    if (options[name]?.type !== 'boolean' && isMissing && (options[name]?.required || value !== undefined))
      throw new SozialraumError('option-missing', { option: label, command });
  }
  if (parsed.lang !== undefined && parsed.lang !== 'de' && parsed.lang !== 'en')
    throw new SozialraumError('option-value', { option: '--lang', value: String(parsed.lang), expected: 'de, en' });
  return parsed;
}

/** The nearest known word if it is near enough to be meant; else empty. */
function nearest(word: string, known: readonly string[]): string {
  const ranked = known.map((candidate) => ({ candidate, far: distance(word.toLowerCase(), candidate) }));
  ranked.sort((first, second) => first.far - second.far);
  const best = ranked[0];
  return best && best.far <= Math.max(2, Math.floor(word.length / 3)) ? best.candidate : '';
}
