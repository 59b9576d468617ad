import type { Language } from '../../../locale/language.ts';
import { drawingWords } from '../../charts/words.ts';
import { announce, make } from '../client/page.ts';
import { rootPath } from '../client/receive.ts';
import { type CsvCell, csvText } from './csv-text.ts';
import { exportSvg, pngOf } from './export-svg.ts';
import { editionOf, saveFile } from './save-file.ts';

/** A figure of the page: where its drawings are, what they say, and their values. */
export interface PageFigure {
  readonly root: HTMLElement;
  readonly language: Language;
  /** id of its drawing, the same on every visit */
  readonly id: string;
  title(): string;
  drawings(): readonly SVGSVGElement[];
  cells(): Promise<readonly (readonly CsvCell[])[]>;
}

/** Gives a figure its tools: files to take away, a citation, the code to embed it. */
export function addTools(figure: PageFigure): void {
  const { language, root } = figure;
  const words = drawingWords(language).tools;
  const box = make('details', 'figure-tools');
  const summary = make('summary', '', words.open);
  summary.setAttribute('aria-label', words.openOf(figure.title()));
  box.append(summary);
  // Nobody who does not ask pays for it.
  box.addEventListener('toggle', () => fill(box, figure));
  if (root.localName === 'figure') root.append(box);
  else root.after(box);
}

function fill(box: HTMLElement, figure: PageFigure): void {
  const words = drawingWords(figure.language).tools;
  box.querySelector('.tools')?.remove();
  const tools = make('div', 'tools');
  const buttons = make('p', 'tool-row');
  buttons.append(
    toolButton(figure, words.svg, async () =>
      save(figure, 'svg', new Blob([svgOf(figure).text], { type: 'image/svg+xml' })),
    ),
    toolButton(figure, words.png, async () => save(figure, 'png', await pngOf(svgOf(figure)))),
    toolButton(figure, words.csv, async () => {
      const text = csvText(figure.language, await figure.cells(), [words.source, citationOf(figure)]);
      save(figure, 'csv', new Blob([text], { type: 'text/csv;charset=utf-8' }));
    }),
  );
  tools.append(
    buttons,
    copyField(figure, words.cite, citationOf(figure)),
    copyField(figure, words.embed, embedCode(figure)),
  );
  if (!isOnWeb()) tools.append(make('p', 'note', words.embedHint));
  box.append(tools);
}

function toolButton({ language }: PageFigure, label: string, act: () => Promise<void>): HTMLButtonElement {
  const button = make('button', 'kern-btn kern-btn--secondary', label);
  button.type = 'button';
  button.addEventListener('click', () => void act().catch(() => announce(drawingWords(language).tools.failed)));
  return button;
}

function svgOf(figure: PageFigure): ReturnType<typeof exportSvg> {
  const words = drawingWords(figure.language).tools;
  const subtitle = figure.root.querySelector('figcaption .drawing-subtitle')?.textContent ?? '';
  const method = figure.root.querySelector('.legend-note')?.textContent ?? '';
  // a draft stays a draft wherever the picture goes
  const banners = [...document.querySelectorAll('.banner')].map((banner) => banner.textContent ?? '');
  const notes = [method, `${words.source}: ${editionOf()}`, ...banners].filter((note) => note !== '');
  return exportSvg(figure.drawings(), { title: figure.title(), subtitle, notes });
}

function save({ language, id }: PageFigure, kind: string, blob: Blob): void {
  const page = decodeURIComponent(location.pathname.split('/').at(-1) ?? '').replace(/\.html$/, '');
  saveFile(language, `${page === '' ? 'index' : page}-${id}.${kind}`, blob);
}

const isOnWeb = (): boolean => location.protocol.startsWith('http');

function citationOf(figure: PageFigure): string {
  const words = drawingWords(figure.language).tools;
  return words.citation(figure.title(), { edition: editionOf(), address: isOnWeb() ? location.href : '' });
}

function embedCode(figure: PageFigure): string {
  const search = new URLSearchParams(location.search);
  search.set(drawingWords(figure.language).address.embed, figure.id);
  const page = isOnWeb() ? `${location.origin}${location.pathname}` : `https://…/${fromRoot()}`;
  const [address, title] = [`${page}?${search}`, figure.title()].map((text) =>
    text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;'),
  );
  return `<iframe src="${address}" title="${title}" width="100%" height="${frameHeight(figure)}" loading="lazy" style="border:0"></iframe>`;
}

/** Width of a column of text, and what stands above and below a map and a chart. */
const FRAME_WIDTH = 700;
const BESIDE_MAP = 380;
const BESIDE_CHART = 240;

/** What a frame in a column of text needs; in another one the figure fits itself to it. */
function frameHeight(figure: PageFigure): number {
  const [drawing] = figure.drawings();
  const { width = 1, height = 1 } = drawing?.viewBox.baseVal ?? {};
  const beside = drawing?.classList.contains('map') ? BESIDE_MAP : BESIDE_CHART;
  return Math.round((FRAME_WIDTH * height) / width / 10) * 10 + beside;
}

function fromRoot(): string {
  const depth = rootPath().split('/').length;
  return location.pathname.split('/').slice(-depth).join('/');
}

function copyField({ language, id }: PageFigure, label: string, text: string): HTMLElement {
  const words = drawingWords(language).tools;
  const box = make('div', 'copy-field');
  const field = make('textarea', '');
  Object.assign(field, { id: `${id}-${label.length}`, readOnly: true, rows: 2, value: text });
  const name = make('label', '', label);
  name.htmlFor = field.id;
  const button = make('button', 'kern-btn kern-btn--secondary', words.copy);
  button.type = 'button';
  button.setAttribute('aria-label', `${label}: ${words.copy}`);
  button.addEventListener('click', async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(text);
      announce(words.copied);
    } catch {
      announce(words.notCopied);
    }
  });
  box.append(name, field, button);
  return box;
}
