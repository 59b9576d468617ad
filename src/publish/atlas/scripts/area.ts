import { takeComparison } from '../client/comparison.ts';
import { hooked } from '../client/page.ts';
import { takePage } from './take-page.ts';

takePage((language) => {
  for (const comparison of hooked(document, 'comparison')) takeComparison(comparison, language);
});
