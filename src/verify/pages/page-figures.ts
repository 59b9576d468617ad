import { isShown } from '../../core/status.ts';
import type { BreachList } from '../breach-list.ts';
import { claimBreach } from '../claim-breach.ts';
import type { AtlasAreas } from '../data/atlas-areas.ts';
import { numberWords } from '../data/compare-rows.ts';
import { areaKey, type ClassPlace, type EarlyClasses } from '../data/early-classes.ts';
import { isLoneCount } from '../data/lone-count.ts';
import { type Observations, PART } from '../data/observations.ts';
import { PageProse, type ProseReference } from '../prose/page-prose.ts';
import { wrongIn } from '../prose/sentence-claims.ts';
import { isRoundingOf, shownNumber, shownNumbers } from './shown-number.ts';
import { type TagScanner, unescaped } from './tag-scanner.ts';

const INLINE = /^<\/?(?:a|abbr|b|dfn|em|i|span|strong|sub|sup)\b/i;

/** What pages are compared with. */
export interface PageReference {
  readonly observations: Observations;
  readonly areas: AtlasAreas;
  readonly earlyClasses: EarlyClasses;
  /** by `<scheme>/<code> <group>` */
  readonly ages: ReadonlyMap<string, number>;
  readonly prose: ProseReference;
}

/** Compares what pages show with the observations. */
export class PageFigures {
  comparedFigures = 0;
  readonly observations: Observations;
  readonly areas: AtlasAreas;
  readonly earlyClasses: EarlyClasses;
  /** by `<scheme>/<code> <group>` */
  readonly ages: ReadonlyMap<string, number>;
  readonly prose: ProseReference;
  readonly breaches: BreachList;

  constructor({ observations, areas, earlyClasses, ages, prose }: PageReference, breaches: BreachList) {
    this.observations = observations;
    this.areas = areas;
    this.earlyClasses = earlyClasses;
    this.ages = ages;
    this.prose = prose;
    this.breaches = breaches;
  }

  /** Comparison of one page, to be shown its tags one after another. */
  page(path: string, text: string): PageComparison {
    return new PageComparison(this, path, text);
  }
}

/** A cell of a page and the figure it should show. */
interface ShownCell {
  readonly areaCode: string;
  readonly row: number;
  readonly part: number;
  /** what the reader sees */
  readonly text: string;
}

class PageComparison {
  private readonly all: PageFigures;
  private readonly path: string;
  private readonly text: string;
  private language = 'de';
  private map: { readonly series: string; readonly period: string } | null = null;
  /** area of the map whose sentence comes next; null: none */
  private mapArea: number | null = null;
  /** area whose ages are told, as `<scheme>/<code>` */
  private agesOf = '';
  private readonly prose: PageProse;

  constructor(all: PageFigures, path: string, text: string) {
    this.all = all;
    this.prose = new PageProse(all.prose);
    this.path = path;
    this.text = text;
  }

  tag(tag: TagScanner): void {
    if (tag.name === 'html') this.language = tag.attribute('lang') ?? 'de';
    else if (tag.name === 'title' && this.mapArea !== null) this.mapSentence(tag, this.mapArea);
    if (PageProse.reads(tag.name)) this.sentences(tag);
    if (!tag.hasData) return;
    this.agesOf = tag.attribute('data-ages') ?? this.agesOf;
    const group = tag.attribute('data-group');
    if (group !== null) this.ageCell(tag, group);
    const series = tag.attribute('data-series');
    const area = tag.attribute('data-area');
    if (series === null) {
      if (area !== null) this.mapArea = this.all.areas.byIndex.get(Number.parseInt(area, 10)) ?? -1;
      return;
    }
    const period = tag.attribute('data-period') ?? '';
    const value = tag.attribute('data-value');
    if (area === null || value === null) this.map = { series, period };
    else this.cell(tag, { series, area, period, value });
  }

  private cell(tag: TagScanner, named: { series: string; area: string; period: string; value: string }): void {
    const { observations } = this.all;
    const measure = tag.attribute('data-measure') ?? 'value';
    const part = measure in PART ? PART[measure as keyof typeof PART] : -1;
    const row = observations.rowAt(named.series, named.period, observations.areaNumber(named.area));
    const expected = row < 0 || part < 0 ? Number.NaN : observations.numberAt(part, row);
    this.all.comparedFigures++;
    const areaCode = named.area.slice(named.area.indexOf('/') + 1);
    const shown: ShownCell = { areaCode, row, part, text: this.cellText(tag) };
    if (measure === 'early-class') {
      if (!this.isToldClass(named, shown.text + named.value)) this.report(shown, shown.text, Number.NaN);
      return;
    }
    if (part > PART.value && named.value !== '' && Number.isNaN(expected)) {
      const found = Number(named.value);
      if (isLoneCount(observations, { row, area: observations.areaNumber(named.area), part, found, expected })) {
        this.visibleText(shown, found);
        return;
      }
    }
    // the text, not the number: two texts that differ in their last digit may mean the same number
    if (named.value === (Number.isNaN(expected) ? '' : String(expected))) this.visibleText(shown, expected);
    else this.report(shown, named.value, expected);
  }

  /** True of a class of a hidden value that is the one of early-classes.csv. */
  private isToldClass(place: ClassPlace, text: string): boolean {
    this.all.comparedFigures++;
    return this.all.earlyClasses.areToldIn(place, shownNumbers(text, this.language));
  }

  private ageCell(tag: TagScanner, group: string): void {
    const key = `${this.agesOf} ${group}`;
    const expected = this.all.ages.get(key) ?? Number.NaN;
    const value = tag.attribute('data-value') ?? '';
    this.all.comparedFigures++;
    const areaCode = this.agesOf.slice(this.agesOf.indexOf('/') + 1);
    const cell: ShownCell = { areaCode, row: -1, part: -1, text: this.cellText(tag) };
    if (value === (Number.isNaN(expected) ? '' : String(expected))) this.visibleText(cell, expected);
    else if (this.all.ages.has(key) && Number.isNaN(expected))
      this.all.breaches.add({ code: 'verify-hidden-figure', file: this.path, column: 'people', areaCode });
    else this.report(cell, value, expected);
  }

  private cellText(tag: TagScanner): string {
    const markup = this.markup(tag);
    return unescaped(markup.includes('<') ? markup.replace(/<[^>]*>/g, ' ') : markup);
  }

  private markup(tag: TagScanner): string {
    const end = this.text.indexOf(`</${tag.name}>`, tag.end);
    return this.text.slice(tag.end, end < 0 ? tag.end : end);
  }

  /** What a paragraph or a heading says in words. */
  private sentences(tag: TagScanner): void {
    // words with a mark of their own inside are not parted from the colon behind them
    const text = unescaped(this.markup(tag).replace(/<[^>]*>/g, (inner) => (INLINE.test(inner) ? '' : ' ')));
    for (const claim of this.prose.claims(tag.name, text, this.language)) {
      this.all.comparedFigures++;
      const wrong = wrongIn(claim, this.all.prose.shown);
      if (wrong) this.all.breaches.add(claimBreach(wrong, { file: this.path }));
    }
  }

  /** What is read must be the figure too, rounded; where there is none, no digit may stand. */
  private visibleText(cell: ShownCell, expected: number): void {
    if (Number.isNaN(expected)) {
      if (/\d/.test(cell.text)) this.report(cell, cell.text, expected);
      return;
    }
    const shown = shownNumber(cell.text, this.language);
    if (!shown || !isRoundingOf(shown.number, expected, shown.decimals)) this.report(cell, cell.text, expected);
  }

  /** The sentence of an area on a map: behind the name the value comes first, if it is shown. */
  private mapSentence(tag: TagScanner, area: number): void {
    this.mapArea = null;
    if (!this.map) return;
    const { observations } = this.all;
    const sentence = unescaped(this.text.slice(tag.end, this.text.indexOf('<', tag.end)));
    const facts = sentence.slice(sentence.lastIndexOf(': ') + 2);
    const row = observations.rowAt(this.map.series, this.map.period, area);
    const cell = { areaCode: observations.areas[area]?.code ?? '', row, part: PART.value, text: facts };
    const expected = row < 0 ? Number.NaN : observations.numberAt(PART.value, row);
    this.all.comparedFigures++;
    // classes of an index have names and no number before them
    const shown = /^[-\u2212]?\d/.test(facts) ? shownNumber(facts, this.language) : null;
    const place = { ...this.map, area: areaKey(observations.areas[area]) };
    if (Number.isNaN(expected) && this.all.earlyClasses.of(place) && this.isToldClass(place, facts)) return;
    if (Number.isNaN(expected) ? /\d/.test(facts) : shown && !isRoundingOf(shown.number, expected, shown.decimals))
      this.report(cell, facts.trim(), expected);
  }

  private report({ areaCode, row, part }: ShownCell, value: string, expected: number): void {
    const { observations, breaches } = this.all;
    const column = ['value', 'numerator', 'denominator'][part] ?? null;
    const place = { file: this.path, column, areaCode };
    const isHidden = row >= 0 && Number.isNaN(expected) && !isShown(observations.statuses[row] ?? 0);
    if (isHidden) breaches.add({ code: 'verify-hidden-figure', ...place });
    else
      breaches.add({ code: 'verify-figure-differs', ...place, value: value || '–', expected: numberWords(expected) });
  }
}
