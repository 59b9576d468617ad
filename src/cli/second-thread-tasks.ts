import { assessOrder, type PublicationInput, publicationContent, verifyDocumentFiles } from '../pipeline.ts';
import { publishedFolder } from '../platform/publication/published-folder.ts';
import { type FileShares, shareFiles } from '../platform/publication/share-files.ts';
import { type WrittenFile, writeFiles } from '../platform/publication/write-files.ts';
import { writingOrder } from '../platform/publication/writing-order.ts';
import { type KnownDocuments, sparingTypesetter } from '../platform/typesetting/known-documents.ts';
import { typesetProcess } from '../platform/typesetting/typeset-process.ts';

/** Files to be written below a folder, as far as nobody else takes them. */
export interface WriteOrder {
  readonly folder: string;
  readonly input: PublicationInput;
  readonly shares: FileShares;
  readonly known: KnownDocuments;
}

/** Documents below a folder to be verified, as far as nobody else takes them. */
export interface VerifyOrder {
  readonly folder: string;
  readonly shares: FileShares;
}

/** What was written, and which documents of it (see SparingTypesetter). */
export interface WriteResult {
  readonly files: readonly WrittenFile[];
  readonly documents: ReadonlyMap<string, string>;
}

/**
 * What the second thread of a build does: assess apart, then write its share of the files from the end of their list;
 * in the end verify the documents.
 */
export const secondThreadTasks = {
  assess: assessOrder,
  write: async ({ folder, input, shares, known }: WriteOrder): Promise<WriteResult> => {
    const process = typesetProcess();
    const { typeset, handedOut: documents } = sparingTypesetter(process.typeset, known);
    const content = shareFiles(writingOrder(publicationContent(input, typeset)).first, shares, 'last');
    return { files: await writeFiles(folder, content).finally(process.close), documents };
  },
  verifyDocuments: ({ folder, shares }: VerifyOrder) =>
    verifyDocumentFiles(publishedFolder(folder), (paths) => shareFiles(paths, shares, 'first')),
};
