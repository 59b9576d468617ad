import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { TYPESETTER_FILES } from './typesetter.ts';

/** Hex sha256 of everything but the document that decides which bytes are set: Typst and how it is called, fonts, frame. */
export function typesetterFingerprint(): string {
  const typst = createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-node-compiler/package.json');
  const hash = createHash('sha256');
  for (const file of [typst, join(import.meta.dirname, 'typesetter.ts'), ...TYPESETTER_FILES])
    hash.update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}
