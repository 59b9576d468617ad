import type { BreachList } from '../breach-list.ts';
import { type PublishedFiles, textOf } from '../published-files.ts';

/** Where an address leads. `path` is a published file, `fragment` an id in it or empty. */
export type LinkTarget =
  | { readonly kind: 'inside'; readonly path: string; readonly fragment: string }
  | { readonly kind: 'embedded' }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'nowhere' };

const EMBEDDED: LinkTarget = { kind: 'embedded' };
const FOREIGN: LinkTarget = { kind: 'foreign' };
const NOWHERE: LinkTarget = { kind: 'nowhere' };

/** Resolves addresses against the published files and remembers which ids other pages are expected to have. */
export class LinkBook {
  private readonly paths: ReadonlySet<string>;
  private readonly byFolder = new Map<string, Map<string, LinkTarget>>();
  private readonly wanted = new Map<string, Map<string, { file: string; address: string }>>();

  constructor(paths: readonly string[]) {
    this.paths = new Set(paths);
  }

  /** Where an address leads when it stands in a file; equal addresses in a folder are resolved once. */
  target(file: string, address: string): LinkTarget {
    if (address.startsWith('#')) return { kind: 'inside', path: file, fragment: decoded(address.slice(1)) ?? '\u0000' };
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    let known = this.byFolder.get(folder);
    if (!known) {
      known = new Map();
      this.byFolder.set(folder, known);
    }
    let target = known.get(address);
    if (!target) {
      target = this.resolve(folder, file, address);
      known.set(address, target);
    }
    return target;
  }

  /** Notes that a page must have an id; asked for when all pages were seen. */
  want(target: { readonly path: string; readonly fragment: string }, from: { file: string; address: string }): void {
    let ids = this.wanted.get(target.path);
    if (!ids) {
      ids = new Map();
      this.wanted.set(target.path, ids);
    }
    if (!ids.has(target.fragment)) ids.set(target.fragment, from);
  }

  /** Reads the pages again whose ids others name. */
  async checkWanted(files: PublishedFiles, breaches: BreachList): Promise<void> {
    for (const [path, ids] of this.wanted) {
      const text = await textOf(files, path);
      for (const [id, { file, address }] of ids)
        if (!text.includes(` id="${escaped(id)}"`)) breaches.add({ code: 'verify-link-broken', file, value: address });
    }
  }

  private resolve(folder: string, file: string, address: string): LinkTarget {
    if (address === '') return { kind: 'inside', path: file, fragment: '' };
    if (/^(?:data|mailto|tel):/i.test(address)) return EMBEDDED;
    if (/^(?:(?:https?|wss?|ftp):|[/\\]{2})/i.test(address)) return FOREIGN;
    // a publication may lie in any folder of a server or open as a file: nothing leads from the root
    if (/^(?:[a-z][a-z0-9+.-]*:|[/\\])/i.test(address)) return NOWHERE;
    const [, plain = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(address) ?? [];
    if (plain === '') return { kind: 'inside', path: file, fragment: decoded(fragment) ?? '\u0000' };
    const relative = decoded(plain);
    const id = decoded(fragment);
    const path = relative === null ? null : joined(folder, relative);
    if (path === null || id === null) return NOWHERE;
    const full = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    return this.paths.has(full) ? { kind: 'inside', path: full, fragment: id } : NOWHERE;
  }
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    // a stray per cent sign: no browser finds anything there
    return null;
  }
}

function joined(folder: string, relative: string): string | null {
  const parts = folder.split('/').slice(0, -1);
  const steps = relative.split('/');
  for (const [index, step] of steps.entries()) {
    if (step === '..') {
      if (parts.pop() === undefined) return null;
    } else if (step !== '.' && (step !== '' || index === steps.length - 1)) parts.push(step);
    if ((step === '..' || step === '.') && index === steps.length - 1) parts.push('');
  }
  return parts.join('/');
}

function escaped(id: string): string {
  return id
    .replace(/&/g, '&amp;')
    .replace(/"/g, '&quot;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/'/g, '&#39;');
}
