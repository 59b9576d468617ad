import { startQuickly } from '../platform/quick-start.ts';

startQuickly();
const [{ secondThreadTasks }, { answerTasks }] = await Promise.all([
  import('./second-thread-tasks.ts'),
  import('../platform/publication/second-thread.ts'),
]);

// Entry of the thread beside a build, see publish-edition.
answerTasks(secondThreadTasks);
