import type { DocumentNames } from '../documents/document-names.ts';

/** What the headings above a text say that it is about. */
export interface TextSubject {
  /** areas of the name; none: the region */
  readonly subject: readonly number[];
  /** indicators of the name */
  readonly series: readonly string[];
}

/** The area and the indicator that the nearest heading names. */
export function aboutHeadings(headings: readonly string[], names: DocumentNames): TextSubject {
  const nearest = <T>(named: (heading: string) => readonly T[]): readonly T[] => {
    const heading = headings.findLast((each) => each !== '' && named(each).length > 0);
    return heading === undefined ? [] : named(heading);
  };
  return { subject: nearest((text) => names.areasOf(text)), series: nearest((text) => names.seriesOf(text)) };
}
