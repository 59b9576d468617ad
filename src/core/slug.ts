/** Names that Windows keeps for devices, whatever stands behind a point: a folder with such a file cannot be unpacked there. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=$|\.)/;

/** Longest name of a page: with folder, ending and an archive's path it stays below what systems carry. */
const LONGEST = 80;

/** True if a text can name an option's thing, its page and its column: lower case letters, digits, hyphens. */
export function isShortName(text: string): boolean {
  return /^[a-z0-9][a-z0-9-]*$/.test(text) && text.length <= LONGEST && !RESERVED.test(text);
}

/**
 * File name of an area code: lower case, blanks and everything a file name or address cannot carry become hyphens.
 * Two codes may meet in one slug; ingest reports it.
 */
export function codeSlug(code: string): string {
  return code
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^\.+/, '-')
    .replace(RESERVED, '-$&')
    .slice(0, LONGEST)
    .replace(/\.+$/, '-');
}
