/**
 * Contrast of two colours, from 1 (the same) to 21 (black on white): what text needs to be read by people who see little.
 * @param one six hex digits, such as 14173A
 * @param other six hex digits
 * @returns ratio of the relative luminances, the lighter one above
 * @see WCAG 2.2, definitions of contrast ratio and relative luminance
 * @example contrast('767676', 'FFFFFF') // 4.54
 */
export function contrast(one: string, other: string): number {
  const [first, second] = [luminance(one), luminance(other)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
