/**
 * Writes src/publish/atlas/style/kern.css: the parts of KERN that the atlas uses, out of the package's whole style
 * sheet (340 kB). Kept are rules of the components named below and the tokens that these and our own styles ask for.
 * Run after a change of the list, of our styles' tokens or of the package: node scripts/subset-kern.mjs
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const kern = join(root, 'node_modules', '@kern-ux', 'native');
const style = join(root, 'src', 'publish', 'atlas', 'style');
const target = join(style, 'kern.css');

const COMPONENTS = ['sr-only', 'btn'];
const LEFT_OUT = /x-small/;

/** Rules of a style sheet: [prelude, body] with the rules of an at-rule nested as text in its body. */
function rulesOf(css) {
  const rules = [];
  let at = 0;
  while (at < css.length) {
    const open = css.indexOf('{', at);
    if (open < 0) break;
    let depth = 1;
    let end = open + 1;
    for (; depth > 0; end++) depth += css[end] === '{' ? 1 : css[end] === '}' ? -1 : 0;
    rules.push([css.slice(at, open).trim(), css.slice(open + 1, end - 1).trim()]);
    at = end;
  }
  return rules;
}

function isKept(selector) {
  if (LEFT_OUT.test(selector)) return false;
  const names = [...selector.matchAll(/\.kern-([a-z0-9-]+)/g)].map((match) => match[1]);
  if (names.length === 0) return false;
  return names.every((name) =>
    COMPONENTS.some((each) => name === each || name.startsWith(`${each}--`) || name.startsWith(`${each}__`)),
  );
}

function subset(css) {
  return rulesOf(css).flatMap(([prelude, body]) => {
    if (prelude.startsWith('@')) {
      const inner = subset(body);
      return prelude.startsWith('@media') && inner.length > 0 ? [[prelude, inner]] : [];
    }
    const selectors = prelude.split(/,(?![^(]*\))/).map((selector) => selector.trim().replace(/\s+/g, ' '));
    if (selectors.some((selector) => selector.startsWith(':is(body'))) return [['body', body]];
    if (selectors.every((selector) => selector === ':root')) return [[':root', body]];
    const kept = selectors.filter(isKept);
    return kept.length === 0 ? [] : [[kept.join(',\n'), body]];
  });
}

const declarationsOf = (body) =>
  body.split(/;(?![^(]*\))/).flatMap((text) => {
    const colon = text.indexOf(':');
    return colon < 0 ? [] : [[text.slice(0, colon).trim(), text.slice(colon + 1).trim()]];
  });

const css = readFileSync(join(kern, 'dist', 'kern.css'), 'utf8')
  .replace(/^@charset[^;]*;/, '')
  .replace(/\/\*[\s\S]*?\*\//g, '');
const rules = subset(css);
const flat = (list) => list.flatMap(([prelude, body]) => (Array.isArray(body) ? flat(body) : [[prelude, body]]));
const tokens = new Map();
for (const [, body] of flat(rules))
  for (const [name, value] of declarationsOf(body))
    if (name.startsWith('--')) tokens.set(name, `${tokens.get(name) ?? ''} ${value}`);

const own = readdirSync(style)
  .filter((name) => name.endsWith('.css') && name !== 'kern.css')
  .map((name) => readFileSync(join(style, name), 'utf8'));
const components = flat(rules).filter(([prelude]) => prelude !== ':root' && prelude !== 'body');
const needed = new Set();
const need = (text) => {
  for (const [, name] of text.matchAll(/var\(\s*(--[\w-]+)/g)) {
    if (needed.has(name)) continue;
    needed.add(name);
    need(tokens.get(name) ?? '');
  }
};
for (const text of [...own, ...components.map(([, body]) => body)]) need(text);

function write(list, indent = '') {
  return list
    .map(([prelude, body]) => {
      if (Array.isArray(body)) {
        const inner = write(body, `${indent}  `);
        return inner === '' ? '' : `${indent}${prelude} {\n${inner}${indent}}\n`;
      }
      const lines = declarationsOf(body).filter(([name]) => !name.startsWith('--') || needed.has(name));
      if (lines.length === 0) return '';
      return `${indent}${prelude} {\n${lines.map(([name, value]) => `${indent}  ${name}: ${value};\n`).join('')}${indent}}\n`;
    })
    .join('');
}

const { version } = JSON.parse(readFileSync(join(kern, 'package.json'), 'utf8'));
const head = `/* Parts of KERN ${version} (@kern-ux/native, https://kern-ux.de), EUPL-1.2. Made by scripts/subset-kern.mjs; do not edit. */\n/* biome-ignore-all lint: as KERN wrote it */\n`;
writeFileSync(target, head + write(rules));
execFileSync(process.execPath, [
  join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome'),
  'format',
  '--write',
  target,
]);
