/** A value with its unit behind "zwischen" or "von": 27,6 Jahre → 27,6 Jahren. */
export function inDative(text: string): string {
  return text.replace(/(Jahre|Punkte|Prozentpunkte|Haushalte)$/, '$1n').replace(/Räume je Person$/, 'Räumen je Person');
}
