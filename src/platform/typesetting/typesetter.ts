import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AssertionError, assert } from '../../core/assert.ts';
import type { PrintDocument, TypesetPdf } from '../../core/typesetting.ts';

const PRINT = join(import.meta.dirname, '..', '..', 'publish', 'print');
const FONTS = ['text-regular.ttf', 'text-bold.ttf', 'marks.ttf'].map((name) => join(PRINT, 'fonts', name));
/** The compiler sees no folder of the machine: everything a document needs is handed in under this root. */
const ROOT = join(PRINT, 'frame');
/** Files that every document is set with. */
export const TYPESETTER_FILES: readonly string[] = [...FONTS, join(ROOT, 'frame.typ')];
const FRAME = '#import "/frame.typ": *\n';

let loading: Promise<TypesetPdf> | null = null;

/** Typst, loaded once and only when somebody asks for it. */
export function loadTypesetter(): Promise<TypesetPdf> {
  loading ??= startTypst();
  return loading;
}

async function startTypst(): Promise<TypesetPdf> {
  const [{ NodeCompiler }, ...fontBlobs] = await Promise.all([
    import('@myriaddreamin/typst-ts-node-compiler'),
    ...FONTS.map((font) => readFile(font)),
  ]);
  // fonts that are handed in come before those of the machine; documents ask for no others
  const compiler = NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontBlobs }] });
  return async (document) => {
    const paths = [...document.drawings.keys()].map((path) => join(ROOT, path));
    [...document.drawings.values()].forEach((svg, index) => {
      compiler.mapShadow(paths[index]!, Buffer.from(svg));
    });
    try {
      return typeset(compiler, document);
    } finally {
      for (const path of paths) compiler.unmapShadow(path);
      // what one document leaves behind is of no use to the next
      compiler.evictCache(0);
    }
  };
}

type Compiler = ReturnType<typeof import('@myriaddreamin/typst-ts-node-compiler').NodeCompiler.create>;

function typeset(compiler: Compiler, { source, date }: PrintDocument): Uint8Array {
  const compiled = compiler.compile({ mainFileContent: FRAME + source });
  const failed = compiled.takeError();
  // writers make the source from checked texts alone: what cannot be set is our mistake
  assert(!failed, `a document cannot be set: ${failed ? JSON.stringify(compiler.fetchDiagnostics(failed)) : ''}`);
  const { result } = compiled;
  assert(result, 'a document was set to nothing');
  // what was remembered while pages were laid out takes as much memory as the pages
  compiler.evictCache(0);
  try {
    return compiler.pdf(result, { pdfStandard: 'ua-1', creationTimestamp: Date.parse(date) / 1000 });
  } catch (error) {
    throw new AssertionError(`a document breaks PDF/UA-1: ${String(error).slice(0, LONGEST_TOLD)}`);
  }
}

/** The typesetter tells the same of each place where it happens. */
const LONGEST_TOLD = 500;
