import type { PrintDocument } from '../../core/typesetting.ts';
import { startQuickly } from '../quick-start.ts';
import type { TypesetAnswer } from './typeset-process.ts';

startQuickly();
const { loadTypesetter } = await import('./typesetter.ts');

// Entry of the process that sets documents, see typeset-process. It ends when nobody listens any more.
process.on('message', async (document: PrintDocument) => {
  process.send?.({ ...(await answerTo(document)), usedBytes: process.memoryUsage.rss() } satisfies TypesetAnswer);
});

async function answerTo(document: PrintDocument): Promise<{ readonly pdf: Uint8Array } | { readonly failure: string }> {
  try {
    const typeset = await loadTypesetter();
    return { pdf: await typeset(document) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
