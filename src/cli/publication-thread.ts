import { publicationFiles } from '../pipeline.ts';
import { answerOrders } from '../platform/publication/file-worker.ts';

// Entry of the thread that writes its share of a publication, see publish-edition.
answerOrders(publicationFiles);
