import { openDataFiles } from '../pipeline.ts';
import { answerOrders } from '../platform/publication/file-worker.ts';

// Entry of the thread that writes the open data while the pages are made, see publish-edition.
answerOrders(openDataFiles);
