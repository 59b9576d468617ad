import { startQuickly } from '../platform/quick-start.ts';

startQuickly();
const [{ publicationFiles }, { answerOrders }] = await Promise.all([
  import('../pipeline.ts'),
  import('../platform/publication/file-worker.ts'),
]);

// Entry of the thread that writes its share of a publication, see publish-edition.
answerOrders(publicationFiles);
