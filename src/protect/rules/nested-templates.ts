import type { Cells } from '../cells.ts';

/** Templates of which the first counts everybody whom the second counts. */
export interface NestedTemplates {
  readonly whole: number;
  readonly part: number;
}

/** What counts whom else, by the combinations that cannot fall below zero. */
export function nestedTemplates({ neverNegative }: Cells): NestedTemplates[] {
  return neverNegative.flatMap((terms) => {
    const [whole, ...others] = terms.filter(({ coefficient }) => coefficient > 0);
    if (!whole || others.length > 0) return [];
    return terms.flatMap(({ template }) =>
      template === whole.template ? [] : [{ whole: whole.template, part: template }],
    );
  });
}
