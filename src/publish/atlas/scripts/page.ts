import { takePage } from './take-page.ts';

takePage(() => {});
