/** What areas are called behind "in": Sozialräume → Sozialräumen; Kommunen and Quartiers stay. */
export function pluralInDative(plural: string): string {
  return /[ns]$/.test(plural) ? plural : `${plural}n`;
}
