import { STATUS } from '../../../core/status.ts';
import { areaKey, type EarlyClasses } from '../../data/early-classes.ts';
import { type ShownNumber, shownNumber, shownNumbers } from '../../pages/shown-number.ts';
import { TagScanner, unescaped } from '../../pages/tag-scanner.ts';
import { type PublishedFiles, textOf } from '../../published-files.ts';
import { Figures, type Part } from './figures.ts';
import type { OtherFormat, Trace, UnreadPart } from './other-format.ts';
import type { AtlasNumbers } from './read-payloads.ts';

const PLAIN = /^-?\d+(?:\.\d+)?$/;
/** Attributes in which a page may tell a reader something. */
const SPOKEN = ['title', 'alt', 'aria-label', 'aria-description'] as const;
/** Attributes that say which figure a cell shows. */
const PLACE = new Set(['data-series', 'data-area', 'data-period', 'data-measure', 'data-value']);
/** A script that stands in the page itself: nobody knows what it hands over. */
const INLINE_SCRIPT = /<script\b[^>]*>\s*[^<\s]/i;

/**
 * Reads what pages tell beyond observations.csv, as a reader sees it: cells of tables with their data, and sentences of
 * maps. What the table shows itself is not read again.
 */
export async function readPages(
  files: PublishedFiles,
  { base, classes }: ShownAndTold,
  atlas: AtlasNumbers,
): Promise<OtherFormat> {
  const figures = new Figures('html', base.areas);
  const damaged: string[] = [];
  const unread: UnreadPart[] = [];
  const traces: Trace[] = [];
  const paths = new Map<string, string>();
  for (const path of files.paths) {
    if (!/\.(?:html|svg)$/.test(path)) continue;
    const text = await textOf(files, path);
    if (INLINE_SCRIPT.test(text)) unread.push({ file: path, part: '<script>' });
    const page = new PageReader({ figures, base, classes, atlas, paths, traces, path }, text);
    if (!page.read()) damaged.push(path);
  }
  return { figures, damaged, unread, traces, fileOf: (...place) => paths.get(place.join('/')) ?? 'html' };
}

/** What an edition shows, and of what it hides the classes. */
export interface ShownAndTold {
  readonly base: Figures;
  readonly classes: EarlyClasses;
}

interface PageContext extends ShownAndTold {
  readonly figures: Figures;
  readonly atlas: AtlasNumbers;
  /** page by `<series>/<period>/<area>` */
  readonly paths: Map<string, string>;
  readonly traces: Trace[];
  readonly path: string;
}

interface Place {
  readonly series: string;
  readonly period: string;
  readonly area: number;
  readonly part: Part;
}

class PageReader {
  private readonly context: PageContext;
  private readonly text: string;
  private readonly tag: TagScanner;
  private language = 'de';
  private map: { readonly series: string; readonly period: string } | null = null;
  private mapArea: number | null = null;

  constructor(context: PageContext, text: string) {
    this.context = context;
    this.text = text;
    this.tag = new TagScanner(text);
  }

  /** False if the page is cut off or names an area that nobody knows. */
  read(): boolean {
    const { tag } = this;
    if (!/<\/(?:html|svg)>\s*$/.test(this.text.slice(-40))) return false;
    while (tag.next()) {
      if (tag.name === 'html') this.language = tag.attribute('lang') ?? 'de';
      else if (tag.name === 'title' && this.mapArea !== null) this.mapSentence(this.mapArea);
      if (tag.hasData && !this.dataTag()) return false;
    }
    return true;
  }

  private dataTag(): boolean {
    const { tag } = this;
    const series = tag.attribute('data-series');
    const named = tag.attribute('data-area');
    if (series === null) {
      if (named !== null) this.mapArea = this.context.atlas.byIndex.get(Number.parseInt(named, 10)) ?? null;
      return true;
    }
    const period = tag.attribute('data-period') ?? '';
    if (named === null) {
      this.map = { series, period };
      return true;
    }
    const area = this.context.figures.areas.numbers.get(named);
    if (area === undefined) return false;
    const measure = tag.attribute('data-measure') ?? 'value';
    const part = measure === 'numerator' || measure === 'denominator' ? measure : 'value';
    const place = { series, period, area, part } as const;
    if (measure === 'early-class') this.classCell(place);
    else if (this.isNews(place)) this.cell(place);
    return true;
  }

  private cell(place: Place): void {
    const { tag } = this;
    const value = tag.attribute('data-value') ?? '';
    if (PLAIN.test(value)) {
      this.tell(place, { number: Number(value), decimals: (value.split('.')[1] ?? '').length });
      return;
    }
    for (const text of [value, this.cellText(), ...SPOKEN.map((name) => tag.attribute(name) ?? '')]) {
      const shown = shownNumber(text, this.language);
      if (shown) this.tell(place, shown);
    }
    for (let position = 0; position < tag.attributeCount; position++) {
      const name = tag.names[position]!;
      if (!name.startsWith('data-') || PLACE.has(name)) continue;
      const other = tag.value(position);
      if (PLAIN.test(other)) this.tell(place, { number: Number(other), decimals: (other.split('.')[1] ?? '').length });
    }
  }

  /** A class of a hidden value that is another one than the open data tell, or more than a class. */
  private classCell(place: Place): void {
    const { tag } = this;
    const others = [...Array(tag.attributeCount).keys()].map((at) => (PLACE.has(tag.names[at]!) ? '' : tag.value(at)));
    const text = [this.cellText(), tag.attribute('data-value') ?? '', ...others].join(' ');
    if (!this.isToldClass(place, text)) this.classTrace(place);
  }

  private isToldClass({ series, period, area }: Place, text: string): boolean {
    const { classes, figures } = this.context;
    const key = areaKey(figures.areas.areas[area]);
    return classes.areToldIn({ series, period, area: key }, shownNumbers(text, this.language));
  }

  private classTrace({ area }: Place): void {
    const areaCode = this.context.base.areas.areas[area]!.code;
    this.context.traces.push({ file: this.context.path, row: 0, column: 'class', areaCode });
  }

  /** True where observations.csv shows no number. */
  private isNews({ series, period, area, part }: Place): boolean {
    return Number.isNaN(this.context.base.blocks.get(series)?.get(period)?.[part][area] ?? Number.NaN);
  }

  private cellText(): string {
    const end = this.text.indexOf(`</${this.tag.name}>`, this.tag.end);
    const markup = this.text.slice(this.tag.end, end < 0 ? this.tag.end : end);
    return unescaped(markup.includes('<') ? markup.replace(/<[^>]*>/g, ' ') : markup);
  }

  /** The sentence of an area on a map: behind the name the value comes first, if it is shown. */
  private mapSentence(area: number): void {
    this.mapArea = null;
    if (!this.map) return;
    const place = { ...this.map, area, part: 'value' } as const;
    if (!this.isNews(place)) return;
    const sentence = unescaped(this.text.slice(this.tag.end, this.text.indexOf('<', this.tag.end)));
    const facts = sentence.slice(sentence.lastIndexOf(': ') + 2);
    const shown = /^[-\u2212]?\d/.test(facts) ? shownNumber(facts, this.language) : null;
    if (shown) this.tell(place, shown);
    else if (/\d/.test(facts) && this.isHidden(place) && !this.isToldClass(place, facts)) this.classTrace(place);
  }

  private isHidden({ series, period, area }: Place): boolean {
    return this.context.base.blocks.get(series)?.get(period)?.statuses[area] === STATUS.hidden;
  }

  private tell({ series, period, area, part }: Place, { number, decimals }: ShownNumber): void {
    const { figures, paths, path } = this.context;
    const values = figures.block(series, period)[part];
    if (!Number.isNaN(values[area]!)) return;
    values[area] = number;
    if (part === 'value' && decimals > (figures.decimals.get(series) ?? 0)) figures.decimals.set(series, decimals);
    paths.set(`${series}/${period}/${area}`, path);
  }
}
