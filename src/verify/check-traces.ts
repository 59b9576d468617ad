import type { BreachList } from './breach-list.ts';

/** Endings of files that are text. */
const TEXT_FILE = /\.(?:html?|css|m?js|json|geojson|csv|md|txt|svg|xml|yaml|yml|webmanifest|map)$/i;

// What every trace has in it: this pattern alone reads a gigabyte of pages in a second.
const SUSPICIOUS = /\/(?:home|root|tmp|work|workspace|Users|var|mnt|opt)\/|(?:private|sources)\/|:\\|file:\/\//;
const MACHINE =
  /\/(?:home|root|tmp|work|workspace|Users|var|mnt|opt)\/|(?<![A-Za-z0-9])[A-Za-z]:\\{1,4}\w[\w .-]*\\|\bfile:\/\//g;
// In prose "private/freie Träger" is no path: a file has an ending, a folder ends the quotation.
const PRIVATE =
  /(?:private|sources)\/(?:["'`]|(?:[^\s"'`<>()[\]{},;|/\\]+\/)*[^\s"'`<>()[\]{},;|/\\]*\.[a-z][a-z0-9]{1,8}(?![\p{L}\p{N}]))/gu;
const HASH = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g;
const HASHED_FILE = /\.(?:json|md|txt)$/i;

const LONGEST_TOKEN = 400;

/** True for files that are searched for traces. */
export function isTextFile(path: string): boolean {
  return TEXT_FILE.test(path);
}

/** Searches a text for what only the office's machine and its private folders know. */
export class TraceCheck {
  private readonly knownHashes: ReadonlySet<string>;
  private readonly breaches: BreachList;

  constructor(breaches: BreachList, knownHashes: ReadonlySet<string>) {
    this.breaches = breaches;
    this.knownHashes = knownHashes;
  }

  /** A file that lies where private ones lie was not meant to be published, whatever it holds. */
  checkPath(path: string): void {
    if (/(?:^|\/)(?:private|sources)\//.test(path)) this.breaches.add({ code: 'verify-private-trace', file: path });
  }

  check(path: string, text: string): void {
    if (SUSPICIOUS.test(text)) {
      for (const { index } of text.matchAll(MACHINE)) if (isAbsolute(text, index)) this.report(path, text, index);
      for (const { index } of text.matchAll(PRIVATE)) if (isOwnPath(text, index)) this.report(path, text, index);
    }
    if (!HASHED_FILE.test(path)) return;
    // a checksum of a delivery lets anybody try which figures it held
    for (const { 0: hash, index } of text.matchAll(HASH))
      if (!this.knownHashes.has(hash)) this.report(path, text, index);
  }

  private report(file: string, text: string, index: number): void {
    this.breaches.add({ code: 'verify-private-trace', file, value: text.slice(index, index + 60) });
  }
}

const TOKEN_END = /[\s"'`<>()[\]{},;|]/;

/** What stands before a place without a break. */
function tokenBefore(text: string, index: number): string {
  let start = index;
  while (start > 0 && index - start < LONGEST_TOKEN && !TOKEN_END.test(text.charAt(start - 1))) start--;
  return text.slice(start, index);
}

function isAbsolute(text: string, index: number): boolean {
  const before = tokenBefore(text, index);
  // `https://example.org` and `../folder` go on; `path:` and `=` end before an absolute path
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(before) && !/^file:/i.test(before)) return false;
  return !/[\p{L}\p{N}_.~%-]$/u.test(before);
}

function isOwnPath(text: string, index: number): boolean {
  const before = tokenBefore(text, index);
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(before) && !/^file:/i.test(before)) return false;
  return !/[\p{L}\p{N}_.~%-]$/u.test(before) || /(?:^|\/)\.{1,2}$/.test(before);
}
