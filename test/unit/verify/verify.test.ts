import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/core/finding.ts';
import { verify } from '../../../src/verify/verify.ts';
import { altered, list, PAGE, publication, published } from './publication.ts';

const codesOf = async (files: ReadonlyMap<string, Uint8Array>): Promise<string[]> =>
  (await verify(published(files))).findings.map((finding: Finding) => `${finding.code} ${finding.file}`);
const page = (change: (text: string) => string): Map<string, Uint8Array> => altered('indikator/so01.html', change);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('verification', () => {
  it('finds nothing in a faultless publication and says how much it compared', async () => {
    const verdict = await verify(published(publication()));
    expect(verdict.findings).toEqual([]);
    expect(verdict.checkedFiles).toBe(15);
    // 3 tables of 4 rows × 6 numbers, 4 of JSON-stat, 4 of the script, 2 of areas, 5 cells and 2 sentences of pages
    expect(verdict.comparedFigures).toBe(72 + 4 + 4 + 2 + 7);
  });

  it('reads an empty folder as one that lacks everything', async () => {
    expect(await codesOf(new Map())).toEqual([
      'verify-file-altered manifest.json',
      'verify-file-altered data/observations.csv',
    ]);
  });

  it('finds files that the manifest does not list', async () => {
    const files = publication();
    files.set('notes.txt', bytes('x'));
    expect(await codesOf(files)).toEqual(['verify-file-unlisted notes.txt']);
  });

  it('finds listed files that are missing, shorter, or of the same length and other content', async () => {
    const missing = publication();
    missing.delete('assets/font.woff2');
    expect(await codesOf(missing)).toContain('verify-file-altered assets/font.woff2');
    const other = publication();
    other.set('assets/font.woff2', new Uint8Array([1, 2, 4]));
    expect(await codesOf(other)).toEqual(['verify-file-altered assets/font.woff2']);
    other.set('assets/font.woff2', new Uint8Array([1, 2]));
    expect(await codesOf(other)).toEqual(['verify-file-altered assets/font.woff2']);
  });

  it.each([
    ['a page that is not there', '<a href="../nowhere.html">x</a>'],
    ['a place that is not there', '<a href="../index.html#nowhere">x</a>'],
    ['a place on the page itself', '<a href="#nowhere">x</a>'],
    ['an address from the root', '<a href="/index.html">x</a>'],
    ['a folder above the publication', '<a href="../../other.html">x</a>'],
    ['an image that is not there', '<img src="a.png" alt="">'],
  ])('finds a link to %s', async (_title, link) => {
    expect(await codesOf(page((text) => text.replace('</body>', `${link}</body>`)))).toEqual([
      'verify-link-broken indikator/so01.html',
    ]);
  });

  it.each([
    ['a script', '<script src="https://cdn.example.org/a.js"></script>'],
    ['a style sheet', '<link rel="stylesheet" href="//fonts.example.org/a.css">'],
    ['an image', '<img alt="" srcset="a.png 1x, https://example.org/b.png 2x">'],
    ['a background', '<p style="background: url(https://example.org/a.png)"></p>'],
    ['a drawing', '<svg><use xlink:href="https://example.org/a.svg#x"></use></svg>'],
  ])('finds %s that is loaded from another host', async (_title, tag) => {
    const found = await codesOf(page((text) => text.replace('</body>', `${tag}</body>`)));
    expect(found).toContain('verify-foreign-host indikator/so01.html');
  });

  it.each([
    ['no policy', (text: string) => text.replace(/<meta http-equiv[^>]*>/, '')],
    ['a policy that lets a host in', (text: string) => text.replace("style-src 'self'", 'style-src example.org')],
    [
      'a policy that lets inline code run',
      (text: string) => text.replace("style-src 'self'", "style-src 'unsafe-inline'"),
    ],
    ['a policy without a default', (text: string) => text.replace("default-src 'none';", '')],
    ['an inline script', (text: string) => text.replace('</body>', '<script>x()</script></body>')],
    ['a handler', (text: string) => text.replace('<h1', '<h1 onclick="x()"')],
    ['a style element', (text: string) => text.replace('</head>', '<style>a{}</style></head>')],
    ['a style attribute', (text: string) => text.replace('<h1', "<h1 STYLE='color:red'")],
    [
      'a redirection elsewhere',
      (text: string) => text.replace('<h1', '<meta http-equiv="refresh" content="0; url=https://example.org/"><h1'),
    ],
  ])('finds a page with %s', async (_title, change) => {
    expect(await codesOf(page(change))).toEqual(['verify-foreign-host indikator/so01.html']);
  });

  it('lets data for scripts, comments and words about tags stand', async () => {
    const data = '<script type="application/json" id="d">{"a":"<b onclick=x>"}</script><!-- <script>x()</script> -->';
    expect(await codesOf(page((text) => text.replace('</body>', `${data} &lt;script&gt; 1 < 2</body>`)))).toEqual([]);
  });

  it('finds a font of another host in a style sheet', async () => {
    expect(
      await codesOf(altered('assets/a.css', (text) => text.replace('font.woff2', 'https://example.org/f.woff2'))),
    ).toEqual(['verify-foreign-host assets/a.css']);
  });

  it('lets links be followed elsewhere, states be named after the sign, and names be escaped', async () => {
    const links =
      '<a href="mailto:a@example.org">x</a><a href="../index.html?y=2021#period=2021">x</a><a href="../b%20c.html">x</a>';
    const files = page((text) => text.replace('</body>', `${links}</body>`));
    files.set('b c.html', files.get('index.html') ?? bytes(''));
    list(files);
    expect(await codesOf(files)).toEqual([]);
  });

  it.each([
    ['a home folder', '/home/anna/region/x.csv'],
    ['a folder of Windows', 'C:\\Users\\anna\\region'],
    ['the same inside JSON', 'C:\\\\Users\\\\anna'],
    ['a delivery', 'sources/residents-2021.xlsx'],
    ['a private file', 'private/protection-log.csv'],
    ['the hash of something unpublished', 'a'.repeat(64)],
  ])('finds a trace of %s', async (title, trace) => {
    const files = publication();
    const [path, text] = title.includes('JSON')
      ? ['data/methods.json', `{"note":"${trace}"}`]
      : ['data/README.md', `Notes: "${trace}"\n`];
    files.set(path, bytes(text));
    list(files);
    expect(await codesOf(files)).toEqual([`verify-private-trace ${path}`]);
  });

  it('takes no web address, German phrase or hash of a published file for a trace', async () => {
    const files = publication();
    const known = /"sha256":"([0-9a-f]{64})"/.exec(new TextDecoder().decode(files.get('manifest.json')))?.[1];
    const text = `https://example.org/home/a private/öffentliche Träger resources/a.csv ${known} ${'a'.repeat(65)}`;
    files.set('data/methods.json', bytes(JSON.stringify({ text })));
    list(files);
    expect(await codesOf(files)).toEqual([]);
  });

  it('finds files from the private folders by their place', async () => {
    const files = publication();
    files.set('private/log.txt', bytes('x'));
    list(files);
    expect(await codesOf(files)).toContain('verify-private-trace private/log.txt');
  });

  it('names the first of a kind in each file and counts the others', async () => {
    const links = Array.from({ length: 9 }, (_, index) => `<a href="gone${index}.html">x</a>`).join('');
    const { findings } = await verify(published(page(() => PAGE.replace('</body>', `${links}</body>`))));
    expect(findings).toMatchObject([{ code: 'verify-link-broken', value: 'gone0.html', more: 8 }]);
  });
});
