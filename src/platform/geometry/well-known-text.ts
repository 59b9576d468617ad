/**
 * A projection file as mapshaper should read it. It takes "UTM zone 32N" in the name at its word and skips the
 * parameters; offices, however, keep such a name over a false easting of their own (2,500,000 in Köln). So the name is
 * made neutral wherever parameters say what is meant. What stands behind the horizontal system (heights) is left out.
 */
export function readableProjection(text: string): string {
  const horizontal = text
    .replace(/\0/g, '')
    .trim()
    .replace(/\s*,\s*VERT(CS|_CS|CRS)\s*\[[\s\S]*$/i, '');
  const hasParameters = /PARAMETER\s*\[\s*"false_easting"/i.test(horizontal);
  return hasParameters ? horizontal.replace(/^(\s*PROJCS\s*\[\s*")[^"]*(")/i, '$1as its parameters say$2') : horizontal;
}
