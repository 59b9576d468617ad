import type { DocumentNames } from '../documents/document-names.ts';
import type { LeveledFigures } from '../documents/shown-figures.ts';
import { type SentenceClaim, sentenceClaims } from './sentence-claims.ts';
import { aboutHeadings, type TextSubject } from './text-subject.ts';

/** Tags whose text is a paragraph, a term or a heading. */
const TEXTS: ReadonlySet<string> = new Set(['p', 'dd', 'dt', 'h1', 'h2', 'h3', 'h4']);

/** What pages are read with. */
export interface ProseReference {
  readonly names: DocumentNames;
  readonly shown: LeveledFigures;
}

/** Reads the sentences of a page, one tag after another. */
export class PageProse {
  private readonly reference: ProseReference;
  private readonly headings: string[] = [];
  private term = '';
  /** worked out where it is needed */
  private about: TextSubject | null = null;

  constructor(reference: ProseReference) {
    this.reference = reference;
  }

  /** True for tags whose text is to be handed over. */
  static reads(name: string): boolean {
    return TEXTS.has(name);
  }

  /** Numbers that the text of a tag says are figures of the table. */
  claims(tag: string, text: string, language: string): readonly SentenceClaim[] {
    if (tag === 'dt') this.term = text;
    const level = tag.startsWith('h') ? Number(tag[1]) : 0;
    if (level > 0) this.under(level, '');
    const claims = /\d/.test(text) ? this.said(text, language, tag === 'dd' ? this.term : '') : [];
    if (level > 0) this.under(level, text);
    return claims;
  }

  /** Goes on below a heading, and below none of its level or a lower one that stood before. */
  private under(level: number, heading: string): void {
    this.headings.length = Math.min(this.headings.length, level - 1);
    this.headings[level - 1] = heading;
    this.about = null;
  }

  private said(text: string, language: string, label: string): readonly SentenceClaim[] {
    const { names, shown } = this.reference;
    this.about ??= aboutHeadings(
      Array.from(this.headings, (heading) => heading ?? ''),
      names,
    );
    const { subject } = this.about;
    const named = label === '' ? [] : names.seriesOf(label);
    const isValue = named.length > 0;
    const series = isValue ? named : this.about.series;
    return sentenceClaims({ text, names, shown, language, subject, series, isValue });
  }
}
