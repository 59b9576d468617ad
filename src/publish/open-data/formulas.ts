import type { Formulas } from '../../core/formulas.ts';

/** formulas.json: what each indicator is summed from, which groups make up others, and the rules of the sources. */
export function formulasText({ sources, series, indicators }: Formulas): string {
  const list = (name: string, entries: readonly unknown[]): string =>
    `"${name}":[\n${entries.map((entry) => ` ${JSON.stringify(entry)}`).join(',\n')}\n]`;
  return `{${list('sources', sources)},\n${list('series', series)},\n${list('indicators', indicators)}}\n`;
}
