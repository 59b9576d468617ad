import type { Finding } from '../../core/finding.ts';
import { decodeText } from '../../formats/text.ts';
import { refusalFinding } from '../refusal-finding.ts';

/** A text that the office wrote, or the finding that says why it cannot be read. */
export type OwnText =
  | { readonly text: string; readonly finding: null }
  | { readonly text: null; readonly finding: Finding };

/** Decodes a file that the office wrote itself: UTF-8, or what editors on Windows save beside it. */
export function decodeOwnText(bytes: Uint8Array, file: string): OwnText {
  const decoded = decodeText(bytes, 'auto');
  if (decoded.ok) return { text: decoded.text, finding: null };
  return { text: null, finding: refusalFinding(decoded, { file, more: { own: 1 } }) };
}
