import { parsePayload } from '../data/atlas-areas.ts';
import { ATLAS_INDICATORS_PATH } from '../data/indicator-list.ts';
import { areTexts, knownIndicators } from '../data/payload-keys.ts';
import { type PublishedFiles, textOf } from '../published-files.ts';
import type { ShownFigures } from './shown-figures.ts';

const AREAS_PATH = 'data/areas.geojson';
const JSON_STAT = /^data\/jsonstat\/(.+)\.json$/;
/** Shorter names stand in too many sentences to say what a table is about. */
const SHORTEST_NAME = 4;
/** Signs and words at the end of a text among which a name is looked for. */
const LONGEST_END = 160;
const MOST_WORDS = 14;

/** By which names a reader knows areas and indicators; all from published files. */
export class DocumentNames {
  private readonly areasOfName = new Map<string, Set<number>>();
  private readonly seriesOfName = new Map<string, Set<string>>();

  /** Areas that a label means: a name, a code, or a code with its name. Marks behind it do not count. */
  areasOf(label: string): readonly number[] {
    const name = bare(label);
    const known = this.areasOfName.get(name);
    if (known) return [...known];
    // a code and its name, with any sign between them; or a name with words behind it in brackets
    for (let end = name.indexOf(' '); end > 0; end = name.indexOf(' ', end + 1)) {
      const byCode = this.areasOfName.get(name.slice(0, end));
      const byName = this.areasOfName.get(name.slice(end + 1).replace(/^[·,:|–-]\s*/, ''));
      const both = byCode && byName ? [...byCode].filter((area) => byName.has(area)) : [];
      if (both.length > 0) return both;
    }
    return [...(this.areasOfName.get(name.replace(/\s*[([].*$/, '')) ?? [])];
  }

  /** The indicator of exactly this name; its unit and a period may stand behind it. */
  seriesOf(label: string): readonly string[] {
    const name = bare(label);
    return [
      ...(this.seriesOfName.get(name) ?? this.seriesOfName.get(name.replace(/\s*\([^()]*\)(?:, [\d/–]+)?$/, '')) ?? []),
    ];
  }

  /** Indicators whose names stand in a text; a name inside a longer one that stands there does not count. */
  seriesIn(text: string): readonly string[] {
    const found: { start: number; end: number; ids: ReadonlySet<string> }[] = [];
    const within = bare(text);
    for (const [name, ids] of this.seriesOfName) {
      if (name.length < SHORTEST_NAME) continue;
      const start = within.indexOf(name);
      if (start >= 0) found.push({ start, end: start + name.length, ids });
    }
    const outer = found.filter(
      (one) => !found.some((other) => other !== one && other.start <= one.start && other.end >= one.end),
    );
    return [...new Set(outer.flatMap(({ ids }) => [...ids]))];
  }

  /** Areas of the longest name that a text ends with; nothing of it may stand in brackets. */
  areasAtEnd(text: string): readonly number[] {
    return atEnd(text.slice(text.lastIndexOf(')') + 1), this.areasOfName);
  }

  /** Indicators of the longest name that a text ends with. */
  seriesAtEnd(text: string): readonly string[] {
    return atEnd(text, this.seriesOfName);
  }

  addArea(name: string, area: number): void {
    add(this.areasOfName, bare(name), area);
  }

  addSeries(name: string, id: string): void {
    add(this.seriesOfName, bare(name), id);
  }
}

/** A label without marks of statuses and other signs around it, in small letters. */
function bare(text: string): string {
  return text
    .replace(/[\s\u00a0\u00ad\u200b]+/g, (space) => (/[\u00ad\u200b]/.test(space) ? '' : ' '))
    .replace(/\s*\[[a-z]\]\s*$/, '')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})\]%]+$/gu, '')
    .toLowerCase();
}

function atEnd<T>(text: string, known: ReadonlyMap<string, ReadonlySet<T>>): readonly T[] {
  const words = bare(text.slice(-LONGEST_END)).split(' ').slice(-MOST_WORDS);
  for (let at = 0; at < words.length; at++) {
    const found = known.get(
      words
        .slice(at)
        .join(' ')
        .replace(/^[„“"(]+/, ''),
    );
    if (found) return [...found];
  }
  return [];
}

function add<T>(map: Map<string, Set<T>>, key: string, entry: T): void {
  if (key === '') return;
  const entries = map.get(key) ?? new Set<T>();
  map.set(key, entries);
  entries.add(entry);
}

/** Names of areas and indicators as the publication tells them. */
export async function readNames(files: PublishedFiles, shown: ShownFigures): Promise<DocumentNames> {
  const names = new DocumentNames();
  for (const [area, { code }] of shown.areas.entries()) names.addArea(code, area);
  const features = (await jsonOf<Collection>(files, AREAS_PATH))?.features;
  // what is not whole is reported by whoever reads the file for its figures
  for (const feature of Array.isArray(features) ? (features as readonly Feature[]) : []) {
    const { scheme, code, name } = feature?.properties ?? {};
    const area = shown.areaNumber(`${scheme}/${code}`);
    if (area >= 0 && typeof name === 'string') names.addArea(name, area);
  }
  for (const id of shown.series) names.addSeries(id, id);
  for (const path of files.paths) {
    const id = JSON_STAT.exec(path)?.[1];
    if (id === undefined || id === 'collection') continue;
    const { label } = (await jsonOf<{ label?: unknown }>(files, path)) ?? {};
    // behind the name its unit stands
    if (typeof label === 'string') names.addSeries(label.replace(/\s*\([^()]*\)$/, ''), id);
  }
  if (files.paths.includes(ATLAS_INDICATORS_PATH)) {
    const list = knownIndicators(parsePayload(await textOf(files, ATLAS_INDICATORS_PATH))?.payload) ?? [];
    for (const { id, names: own } of list)
      for (const name of areTexts(own) ? Object.values(own) : []) names.addSeries(name, String(id));
  }
  return names;
}

type Feature = { readonly properties?: Readonly<Record<string, unknown>> | null } | null;

interface Collection {
  readonly features?: unknown;
}

async function jsonOf<T>(files: PublishedFiles, path: string): Promise<T | null> {
  if (!files.paths.includes(path)) return null;
  try {
    return JSON.parse(await textOf(files, path)) as T;
  } catch {
    // reported by whoever reads the file for its figures
    return null;
  }
}
