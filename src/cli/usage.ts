import type { ArgsDef } from 'citty';
import type { CliWords } from './command.ts';

const row = (left: string, right: string): string => `  ${left.padEnd(24)}${right}\n`;

/** Help on the whole program. */
export function programUsage(words: CliWords, commands: readonly string[]): string {
  const sentences: Readonly<Record<string, string>> = words.commands;
  const lines = commands.map((name) => row(name, sentences[name] ?? '')).join('');
  const general = row('--help', words.options.help) + row('--version', words.options.version);
  return `${words.name}\n\n${words.usage('<…>')}\n\n${words.usageCommands}\n${lines}\n${words.usageOptions}\n${general}\n${words.exitCodes}\n`;
}

/** Help on one command. */
export function commandUsage(words: CliWords, name: string, options: ArgsDef): string {
  const sentences: Readonly<Record<string, string>> = words.commands;
  const entries = Object.entries(options);
  const positionals = entries
    .filter(([, option]) => option.type === 'positional')
    .map(([label, option]) => (option.required ? `<${label}>` : `[${label}]`));
  const lines = entries.map(([label, option]) => {
    const left =
      option.type === 'positional' ? `<${label}>` : `--${label}${option.valueHint ? ` ${option.valueHint}` : ''}`;
    return row(left, option.description ?? '');
  });
  return `${sentences[name] ?? ''}\n\n${words.usage([name, ...positionals].join(' '))}\n\n${words.usageOptions}\n${lines.join('')}\n${words.exitCodes}\n`;
}
