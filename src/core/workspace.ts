import type { Config } from './config-schema.ts';
import type { AreaShapes } from './geometry.ts';
import type { SlideMaster } from './slide-master.ts';

/** A text of the office in one language: Markdown as written. */
export interface OfficeText {
  readonly id: string;
  readonly language: 'de' | 'en';
  readonly markdown: string;
}

/** Texts every edition needs; `check` reports the missing ones. `<id>.md` is German, `<id>.en.md` English. */
export const REQUIRED_TEXTS = ['imprint', 'privacy', 'accessibility'] as const;

/** What the stages behind the gate need of the workspace beside figures: nothing private. */
export interface Edition {
  readonly config: Config;
  readonly shapes: AreaShapes;
  readonly texts: readonly OfficeText[];
  /** what the office's own template gives the slides */
  readonly slideMaster?: SlideMaster;
  /** preview: not even verified, for the eyes of the office; draft until released */
  readonly state: 'preview' | 'draft' | 'released';
  /** correction number of a release, from 1 */
  readonly version: number;
}
