/** A document as it is to be set: source for the typesetter, which knows the frame of every document, and what it draws. */
export interface PrintDocument {
  /** Typst markup without the import of the frame */
  readonly source: string;
  /** SVG by the path under which the source names it, such as `/drawings/1.svg` */
  readonly drawings: ReadonlyMap<string, string>;
  /** day of publication, the only date the file carries */
  readonly date: string;
}

/** Sets a document as tagged PDF (PDF/UA-1); equal documents give equal bytes. */
export type TypesetPdf = (document: PrintDocument) => Promise<Uint8Array>;
