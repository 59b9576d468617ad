import { performance } from 'node:perf_hooks';
import type { Progress } from '../core/effects.ts';
import type { Finding } from '../core/finding.ts';
import { renderFinding } from '../locale/finding-text.ts';
import type { Language } from '../locale/language.ts';
import { formatNumber } from '../locale/number.ts';
import type { CliWords } from './command.ts';
import { countFindings, type Reporter, type Streams } from './reporter.ts';

const ORDER: readonly Finding['severity'][] = ['error', 'warning', 'note'];
const CLEAR_LINE = '\r\u001b[2K';

/** Sentences for people: progress by stage with counts and times, findings with what to do. */
export function textReporter(streams: Streams, language: Language, words: CliWords): Reporter {
  const started = new Map<string, number>();
  const stageLine = (event: Progress): string => {
    const seconds = (performance.now() - (started.get(event.stage) ?? performance.now())) / 1000;
    const parts = [...countTexts(event, language, words), words.seconds(formatNumber(language, seconds, 1))];
    return `${words.stages[event.stage]}: ${parts.join(' · ')}`;
  };
  return {
    progress: (event) => {
      if (event.state === 'start') {
        started.set(event.stage, performance.now());
        if (streams.isTerminal) streams.error(`${words.stages[event.stage]} …`);
      } else streams.error(`${streams.isTerminal ? CLEAR_LINE : ''}${stageLine(event)}\n`);
    },
    findings: (findings) => {
      if (findings.length === 0) return;
      const sorted = [...findings].sort(
        (first, second) => ORDER.indexOf(first.severity) - ORDER.indexOf(second.severity),
      );
      for (const finding of sorted) streams.out(`\n${renderFinding(finding, language)}\n`);
      const { errors, warnings, notes } = countFindings(findings);
      const number = (count: number): string => formatNumber(language, count);
      streams.out(`\n${words.findingSummary(number(errors), number(warnings), number(notes))}\n`);
    },
    notice: ({ text }) => streams.out(`${text}\n`),
    failure: ({ text }) => streams.error(`${streams.isTerminal ? CLEAR_LINE : ''}${words.errorWord}: ${text}\n`),
    end: ({ text }) => streams.out(text === '' ? '' : `${text}\n`),
  };
}

function countTexts(event: Progress, language: Language, words: CliWords): string[] {
  const sentences: Readonly<Record<string, (count: string) => string>> = words.counts;
  return Object.entries(event.counts ?? {}).map(([name, count]) => {
    const text = formatNumber(language, count);
    return sentences[name]?.(text) ?? `${text} ${name}`;
  });
}
