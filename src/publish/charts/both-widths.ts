/** Width of drawings on narrow screens, where letters of a wide drawing would shrink below reading size. */
const NARROW_WIDTH = 340;

/** What both drawings have in common. */
interface WideInput {
  readonly id: string;
  readonly width?: number;
}

/** A drawing in two widths as HTML: the style shows the one that fits and hides the other from everybody. */
export function bothWidths<I extends WideInput>(draw: (input: I) => string, input: I): string {
  const narrow = draw({ ...input, id: `${input.id}-narrow`, width: NARROW_WIDTH });
  return `<div class="only-wide">${draw(input)}</div><div class="only-narrow">${narrow}</div>`;
}
