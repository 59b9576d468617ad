const WIDE = /[mwMWÄÖÜ%@]/g;
const NARROW = /[iljtfrI.,:;'|() ]/g;

/** About the width of a text in the font of the drawings; the drawing code runs where no font can be measured. */
export function textWidth(text: string, fontSize: number): number {
  const wide = text.match(WIDE)?.length ?? 0;
  const narrow = text.match(NARROW)?.length ?? 0;
  return fontSize * (0.56 * text.length + 0.24 * wide - 0.24 * narrow);
}

/** The text, shortened with an ellipsis where it would be wider than it may. */
export function fitText(text: string, { width, fontSize }: { width: number; fontSize: number }): string {
  if (textWidth(text, fontSize) <= width) return text;
  let short = text;
  while (short.length > 1 && textWidth(`${short}…`, fontSize) > width) short = short.slice(0, -1);
  return `${short.trimEnd()}…`;
}
