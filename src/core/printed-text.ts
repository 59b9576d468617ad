/** Signs that nobody sees: soft hyphens, blanks without width, marks of writing direction, byte order marks. */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** How programs keep spreadsheets from turning a code into a number: `="0405"`. */
const AS_TEXT = /^="([^"]*)"$/;

/** What a person sees in a cell: composed letters, no signs without a look of their own, no blanks around; '' of nothing. */
export function printedText(cell: string | number | boolean | null | undefined): string {
  if (cell === null || cell === undefined) return '';
  const text = String(cell).normalize('NFC').replace(UNSEEN, '').trim();
  return text.startsWith('="') ? text.replace(AS_TEXT, '$1').trim() : text;
}
