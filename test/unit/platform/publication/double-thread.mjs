import { SozialraumError } from '../../../../src/core/error.ts';
import { answerTasks } from '../../../../src/platform/publication/second-thread.ts';

answerTasks({
  double: (input) => 2 * input,
  refuse: (path) => {
    throw new SozialraumError('file-unreadable', { path, reason: 'EACCES' });
  },
  fail: (words) => {
    throw new Error(words);
  },
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds, 'late')),
});
