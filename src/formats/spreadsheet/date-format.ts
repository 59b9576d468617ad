const MILLISECONDS_PER_DAY = 86_400_000;

/** True if a number with this built-in format is a date or time (14–22, 45, 47, and those of East Asia). */
export function isBuiltInDateFormat(id: number): boolean {
  return (id >= 14 && id <= 22) || id === 45 || id === 47 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

/** True if a format of the file shows numbers as dates. Durations such as `[h]:mm` are no dates and stay numbers. */
export function isDateFormat(format: string): boolean {
  const positive = format.replace(/"[^"]*"|\\.|_.|\*./g, '').split(';', 1)[0] ?? '';
  if (/\[(h+|m+|s+)\]/i.test(positive)) return false;
  const signs = positive.replace(/\[[^\]]*\]/g, '');
  return /[dmyhs]/i.test(signs) && !/[0#?]/.test(signs.replace(/s[.,]0+/gi, 's')) && !/general/i.test(signs);
}

/** A point in time as ISO text: `2024-12-31`, with a time of day `2024-12-31T08:30:00`. */
export function isoText(milliseconds: number): string {
  const rounded = Math.round(milliseconds / 1000) * 1000;
  const text = new Date(rounded).toISOString();
  return rounded % MILLISECONDS_PER_DAY === 0 ? text.slice(0, -14) : text.slice(0, -5);
}

/**
 * ISO text of a spreadsheet's date number; below 1 it is a time of day, `08:30:00`. Null where no date is meant:
 * negative, or after the year 9999.
 */
export function serialText(serial: number, from1904: boolean): string | null {
  if (!(serial >= 0 && serial < 2_958_466)) return null;
  if (serial < 1) return new Date(Math.round(serial * 86_400) * 1000).toISOString().slice(11, 19);
  // Excel counts 1900-02-29, a day that never was: serials below 60 need one day more.
  const dayZero = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  return isoText(dayZero + serial * MILLISECONDS_PER_DAY);
}
