import type { FindingCode } from '../core/codes.ts';

/** A foreign file that is not read, with the code and the details of its sentence. Returned, never thrown. */
export interface Refusal {
  readonly ok: false;
  readonly code: FindingCode;
  readonly details: Readonly<Record<string, string | number>>;
}

/** Why a file counts as unreadable; the word in `details.reason`. */
export const UNREADABLE_REASONS = [
  'damaged',
  'encrypted',
  'quote-not-closed',
  'quote-misplaced',
  'markup',
  'unknown-format',
  'other-format',
  'spreadsheet-unknown',
  'zip-method',
  'xml-entities',
  'sheet-damaged',
  'json-syntax',
  'jsonstat-unknown',
  'jsonstat-links-only',
  'jsonstat-shape',
  'ffcsv-header',
  'sdmx-header',
] as const;

/** Why a file counts as unreadable. */
export type UnreadableReason = (typeof UNREADABLE_REASONS)[number];

/** A refusal with its code and details. */
export function refuse(code: FindingCode, details: Refusal['details'] = {}): Refusal {
  return { ok: false, code, details };
}

/** The file cannot be read: why, and where if that is known. */
export function unreadable(reason: UnreadableReason, details: Refusal['details'] = {}): Refusal {
  return refuse('delivery-unreadable', { reason, ...details });
}

/** The file is larger than what is read: what of it, how much there is, how much may be, and where if that is known. */
export function tooLarge(
  what: keyof Limits,
  { found, allowed, ...where }: { found: number; allowed: number } & Place,
): Refusal {
  return refuse('delivery-too-large', { what, found, allowed, ...where });
}

/** Place of a problem as far as a reader knows it; rows from 1. */
interface Place {
  readonly line?: number;
  readonly inSheet?: string;
  readonly inColumn?: string;
}

/** Longest piece of a foreign file that is repeated in a refusal. */
const PIECE_LENGTH = 60;

/** A piece of a foreign file, cut to a length that fits a message. */
export function piece(text: string): string {
  return text.length > PIECE_LENGTH ? `${text.slice(0, PIECE_LENGTH - 1)}…` : text;
}

/** What a foreign file may cost at most. */
export interface Limits {
  /** bytes of the file as delivered */
  readonly bytes: number;
  /** bytes after unpacking, all parts together */
  readonly unpackedBytes: number;
  /** cells of all sheets together, empty ones between filled ones included */
  readonly cells: number;
  /** characters of one cell */
  readonly cellLength: number;
}

/**
 * Limits of every reader. A text must fit one JavaScript string (about 536 million characters); the largest table of
 * the benchmark, 5.5 million rows, has 33 million cells.
 */
export const LIMITS: Limits = {
  bytes: 500_000_000,
  unpackedBytes: 500_000_000,
  cells: 60_000_000,
  cellLength: 100_000,
};
