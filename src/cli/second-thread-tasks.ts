import { assessOrder, type PublicationInput, publicationContent, verifyDocumentFiles } from '../pipeline.ts';
import { publishedFolder } from '../platform/publication/published-folder.ts';
import { type FileShares, shareFiles } from '../platform/publication/share-files.ts';
import { type WrittenFile, writeFiles } from '../platform/publication/write-files.ts';
import { typesetProcess } from '../platform/typesetting/typeset-process.ts';

/** Files to be written below a folder, as far as nobody else takes them. */
export interface WriteOrder {
  readonly folder: string;
  readonly input: PublicationInput;
  readonly shares: FileShares;
}

/**
 * What the second thread of a build does: assess apart, then write its share of the files from the end of their list;
 * in the end verify the documents.
 */
export const secondThreadTasks = {
  assess: assessOrder,
  write: async ({ folder, input, shares }: WriteOrder): Promise<WrittenFile[]> => {
    const { typeset, close } = typesetProcess();
    return writeFiles(folder, shareFiles(publicationContent(input, typeset), shares, 'last')).finally(close);
  },
  verifyDocuments: (folder: string) => verifyDocumentFiles(publishedFolder(folder)),
};
