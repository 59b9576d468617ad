import type { ErrorCode } from './codes.ts';

/** Something the user can mend: shown as a sentence without a stack, exit 2. Its words stand in locale under the code. */
export class SozialraumError extends Error {
  override readonly name = 'SozialraumError';
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: ErrorCode, details: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(details)}`);
    this.code = code;
    this.details = details;
  }
}
