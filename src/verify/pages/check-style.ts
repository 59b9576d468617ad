import type { BreachList } from '../breach-list.ts';
import type { LinkBook } from './link-book.ts';

const ADDRESS = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)'"\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/gi;

/** Judges what a style sheet fetches. */
export function checkStyle(file: string, text: string, check: { links: LinkBook; breaches: BreachList }): void {
  for (const match of text.matchAll(ADDRESS)) {
    const address = match.slice(1).find((group) => group !== undefined) ?? '';
    if (address.startsWith('#')) continue;
    const target = check.links.target(file, address);
    if (target.kind === 'foreign') check.breaches.add({ code: 'verify-foreign-host', file, value: address });
    else if (target.kind === 'nowhere') check.breaches.add({ code: 'verify-link-broken', file, value: address });
  }
}
