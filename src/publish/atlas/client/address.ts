/** Value of a name in the address of the page; null if it has none. */
export function addressValue(name: string): string | null {
  return new URLSearchParams(location.search).get(name);
}

/**
 * Writes values into the address (null takes one out), so that it can be kept and passed on.
 * @param step true makes it a step that "back" undoes
 */
export function writeAddress(values: Readonly<Record<string, string | null>>, step: boolean): void {
  const search = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(values)) {
    if (value === null) search.delete(name);
    else search.set(name, value);
  }
  const query = search.toString();
  const address = `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`;
  if (step) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}
