/**
 * File name of an area code: lower case, blanks and everything a file name or address cannot carry become hyphens.
 * Two codes may meet in one slug; ingest reports it.
 */
export function codeSlug(code: string): string {
  return code
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^\.+/, '-');
}
