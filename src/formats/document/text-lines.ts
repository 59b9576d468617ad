/** What lines of type are set in. */
export interface Setting {
  /** size of type */
  readonly points: number;
  /** inches from margin to margin */
  readonly width: number;
  /** mean width of a sign in parts of the size of type; that of wide fonts where it is not given */
  readonly sign?: number;
}

const WIDE_SIGN = 0.56;
const LINE = 1.2;
const POINTS = 72;

/** About how many lines paragraphs take that are set without a program that knows the font, and how high they are. */
export function textLines(
  paragraphs: readonly string[],
  { points, width, sign = WIDE_SIGN }: Setting,
): { readonly count: number; readonly height: number } {
  const perLine = Math.max(1, Math.floor(width / ((sign * points) / POINTS)));
  const count = paragraphs.reduce((sum, text) => sum + Math.max(1, Math.ceil(text.length / perLine)), 0);
  return { count, height: (count * LINE * points) / POINTS };
}
