import type { BreachList } from '../breach-list.ts';
import { isPolicyStrict } from './content-policy.ts';
import type { LinkBook } from './link-book.ts';
import type { PageFigures } from './page-figures.ts';
import { TagScanner } from './tag-scanner.ts';

/** What pages are judged with. */
export interface PageCheck {
  readonly links: LinkBook;
  readonly figures: PageFigures;
  readonly breaches: BreachList;
}

/** Kinds of `<link>` that are read by machines and people, not fetched. */
const MERE_LINK = /^(?:canonical|alternate|license|author|help|next|prev|search)$/i;
const DATA_TYPE = /^application\/(?:ld\+)?json$/i;

type AttributeKind = 'id' | 'link' | 'fetched' | 'set' | 'inline' | 'drawn';

const ATTRIBUTES: ReadonlyMap<string, AttributeKind> = new Map(
  (
    [
      ['id', ['id']],
      ['link', ['href', 'xlink:href']],
      // these make a browser fetch something, whichever tag they stand in
      ['fetched', ['src', 'poster', 'data', 'background', 'action', 'formaction', 'ping', 'manifest', 'longdesc']],
      ['set', ['srcset', 'imagesrcset']],
      ['inline', ['style', 'srcdoc']],
      ['drawn', ['fill', 'stroke', 'clip-path', 'mask', 'filter', 'marker-start', 'marker-mid', 'marker-end']],
    ] as const
  ).flatMap(([kind, names]) => names.map((name) => [name, kind] as const)),
);

/** Judges one page in a single pass over its tags: links, resources, policy, inline code, figures. */
export function checkPage(path: string, text: string, check: PageCheck): void {
  const page = new Page(path, check);
  const scanner = new TagScanner(text);
  const figures = path.endsWith('.html') ? check.figures.page(path, text) : null;
  let isGuarded = !path.endsWith('.html');
  while (scanner.next()) {
    const { name } = scanner;
    if (name === 'meta') isGuarded = page.meta(scanner) || isGuarded;
    else if (name === 'style') page.foreign('<style>');
    else if (name === 'script') page.script(scanner);
    page.attributes(scanner);
    figures?.tag(scanner);
  }
  if (!isGuarded) page.foreign('Content-Security-Policy');
  page.end();
}

class Page {
  private readonly path: string;
  private readonly check: PageCheck;
  private readonly ids = new Set<string>();
  private readonly wantedIds = new Map<string, string>();

  constructor(path: string, check: PageCheck) {
    this.path = path;
    this.check = check;
  }

  foreign(value: string): void {
    this.check.breaches.add({ code: 'verify-foreign-host', file: this.path, value });
  }

  /** True if the tag is a policy that keeps everything foreign out. */
  meta(tag: TagScanner): boolean {
    const about = tag.attribute('http-equiv')?.toLowerCase();
    const content = tag.attribute('content') ?? '';
    if (about === 'refresh') this.link(/url\s*=\s*['"]?([^'"]*)/i.exec(content)?.[1] ?? '', true);
    return about === 'content-security-policy' && isPolicyStrict(content);
  }

  script(tag: TagScanner): void {
    if (tag.attribute('src') === null && !DATA_TYPE.test(tag.attribute('type') ?? '')) this.foreign('<script>');
  }

  attributes(tag: TagScanner): void {
    for (let position = 0; position < tag.attributeCount; position++) {
      const name = tag.names[position] as string;
      const kind = ATTRIBUTES.get(name);
      if (kind !== undefined) this.attribute(tag, position, kind);
      else if (name.startsWith('on')) this.foreign(`${name}="…"`);
    }
  }

  end(): void {
    for (const [id, address] of this.wantedIds) if (!this.ids.has(id)) this.broken(address);
  }

  private attribute(tag: TagScanner, position: number, kind: AttributeKind): void {
    const value = tag.value(position);
    if (kind === 'id') this.ids.add(value);
    else if (kind === 'link') this.link(value, isFetched(tag));
    else if (kind === 'fetched') this.link(value, true);
    else if (kind === 'set') this.sourceSet(value);
    else if (kind === 'drawn') this.drawnWith(value);
    else this.foreign(`${tag.names[position]}="${value}"`);
  }

  private sourceSet(value: string): void {
    for (const candidate of value.split(',')) this.link(candidate.trim().split(/\s/)[0] ?? '', true);
  }

  private drawnWith(value: string): void {
    if (value.startsWith('url(')) this.link(value.slice(4, value.indexOf(')')).replace(/^['"]|['"]$/g, ''), true);
  }

  private link(address: string, isResource: boolean): void {
    const target = this.check.links.target(this.path, address);
    if (target.kind === 'nowhere') this.broken(address);
    else if (target.kind === 'foreign') {
      if (isResource) this.foreign(address);
    } else if (target.kind === 'inside' && isPlace(target.fragment)) {
      if (target.path === this.path) this.wantedIds.set(target.fragment, address);
      else if (target.path.endsWith('.html')) this.check.links.want(target, { file: this.path, address });
    }
  }

  private broken(address: string): void {
    this.check.breaches.add({ code: 'verify-link-broken', file: this.path, value: address });
  }
}

/** True for the name of a place on a page; one with an equals sign is a state that the page's script reads. */
const isPlace = (fragment: string): boolean => fragment !== '' && fragment !== 'top' && !fragment.includes('=');

function isFetched(tag: TagScanner): boolean {
  if (tag.name === 'a' || tag.name === 'area') return false;
  if (tag.name !== 'link') return true;
  return !(tag.attribute('rel') ?? '').split(/\s+/).every((kind) => MERE_LINK.test(kind));
}
