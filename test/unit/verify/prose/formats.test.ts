import { describe, expect, it } from 'vitest';
import { loadTypesetter } from '../../../../src/platform/typesetting/typesetter.ts';
import { verify } from '../../../../src/verify/verify.ts';
import { documentXml, packageBytes, slideXml } from '../../../small-documents.ts';
import { list, PAGE, publication, published } from '../publication.ts';

/** What a text on A 1 says, and of which indicator it says it. */
interface Said {
  readonly value: string;
  readonly cases: string;
  readonly other: string;
}

const RIGHT: Said = { value: '12,3', cases: '123', other: '9,5' };
const WRONG = [
  [{ ...RIGHT, value: '12,4' }, 'A 1'],
  [{ ...RIGHT, other: '9,6' }, 'A 2'],
] as const;
const sentence = ({ value, cases, other }: Said): string =>
  `so01: ${value} % (${cases} von 997). A 1 liegt über dem Wert von A 2 (${other} %).`;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const properties = '<cp:coreProperties xmlns:dc="d"><dc:title>A 1: Bericht</dc:title></cp:coreProperties>';
const MADE: Readonly<Record<string, readonly [path: string, made: (said: Said) => Uint8Array | Promise<Uint8Array>]>> =
  {
    'a page': [
      'a1.html',
      (said) => {
        const [start = '', end = ''] = PAGE.replaceAll('../', '').split('<h1 id="top">so01</h1>');
        const told = sentence(said).replace('so01', '<strong>so01</strong>').replaceAll(' %', '&#8239;%');
        return bytes(`${start}<h1 id="top">A 1</h1><p>${told}</p>${end}`);
      },
    ],
    'terms of a page': [
      'a1.html',
      ({ value, other }) => {
        const [start = '', end = ''] = PAGE.replaceAll('../', '').split('<h1 id="top">so01</h1>');
        const facts = `<dl><dt>so01</dt><dd>${value} % (2021)</dd><dt>so01</dt><dd>${value} %, A 2 (${other} %)</dd></dl>`;
        return bytes(`${start}<h1 id="top">A 1</h1>${facts}${end}`);
      },
    ],
    'a text': [
      'a.docx',
      (said) => packageBytes({ 'docProps/core.xml': properties, 'word/document.xml': documentXml([sentence(said)]) }),
    ],
    'notes of a slide': [
      'a.pptx',
      (said) => {
        const [first = '', second = ''] = sentence(said).split('. ');
        return packageBytes({
          'docProps/core.xml': properties,
          'ppt/notesSlides/n.xml': slideXml([`${first}.`, second]),
        });
      },
    ],
    Markdown: [
      'a.md',
      ({ value, other }) => bytes(`- so01: Der Wert von A 1 (${value} %) liegt über dem von A 2 (${other} %).\n`),
    ],
    'a document as it is set': [
      'a.pdf',
      async (said) => {
        // a line that ends within a word, and within the name of the area
        const filling = 'Donaudampfschifffahrtsgesellschaft und andere lange Wörter, die getrennt werden. '.repeat(3);
        const terms = `explained((("so01", "${said.value} % (2021)"),))`;
        const source = `#show: publication.with(title: "A 1", lang: "de")\n#chapter("A 1")\n#plain("${sentence(said)} ${filling}${sentence(said)}")\n#${terms}`;
        return (await loadTypesetter())({ source, drawings: new Map(), date: '2022-01-01' });
      },
    ],
  };

const verified = async (path: string, content: Uint8Array) => {
  const files = publication();
  if (content.length > 0) files.set(path, content);
  list(files);
  return verify(published(files));
};

describe('figures in sentences', () => {
  it.each(Object.entries(MADE))('are compared in %s', async (_what, [path, made]) => {
    const { findings, comparedFigures } = await verified(path, await made(RIGHT));
    expect(findings).toEqual([]);
    expect(comparedFigures).toBeGreaterThan((await verified(path, new Uint8Array())).comparedFigures + 1);
  });

  it.each(Object.entries(MADE))('must be the same in %s as everywhere', async (_what, [path, made]) => {
    for (const [said, areaCode] of WRONG) {
      const { findings } = await verified(path, await made(said));
      expect(findings).toMatchObject([{ code: 'verify-figure-differs', file: path, areaCode, severity: 'error' }]);
    }
  });
});
