import type { figureTools as german } from '../de/figure-tools.ts';
import type { Words } from '../words.ts';

/** Words of what can be done with a figure: take it away, cite it, embed it. */
export const figureTools: Words<typeof german> = {
  open: 'Download, cite, embed',
  openOf: (title) => `Download, cite, embed: ${title}`,
  svg: 'Drawing (SVG)',
  png: 'Picture (PNG)',
  csv: 'Values (CSV)',
  cite: 'How to cite',
  citation: (figure, of) => (of.address === '' ? `${figure}. ${of.edition}` : `${figure}. ${of.edition} ${of.address}`),
  embed: 'Embed in another page',
  embedHint: 'The address is known as soon as the atlas is on the web; then it stands here.',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'The text is selected; copy it with the keyboard.',
  saved: (file) => `The file ${file} is saved.`,
  failed: 'That did not work. All values are also under “Data and downloads”.',
  source: 'Source',
  tablesFirst: 'Tables first',
  tablesFirstOn: 'The tables now stand before the drawings and are open.',
  tablesFirstOff: 'The drawings stand before the tables again.',
  whole: 'To the whole page in the atlas',
};
