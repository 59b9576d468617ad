import { describe, expect, it } from 'vitest';
import { textReporter } from '../../../src/cli/text-reporter.ts';
import type { Finding } from '../../../src/core/finding.ts';
import { texts } from '../../../src/locale/texts.ts';

function reporterOf(isTerminal: boolean) {
  const written = { out: '', error: '' };
  const streams = {
    isTerminal,
    out: (text: string) => {
      written.out += text;
    },
    error: (text: string) => {
      written.error += text;
    },
  };
  return { written, reporter: textReporter(streams, 'de', texts.de.cli) };
}

const finding = (severity: Finding['severity'], more = 0): Finding => ({
  code: 'delivery-empty',
  severity,
  file: `${severity}.csv`,
  more,
});

describe('textReporter', () => {
  it('writes a plain line per stage with counts and time', () => {
    const { written, reporter } = reporterOf(false);
    reporter.progress({ stage: 'ingest', state: 'start' });
    reporter.progress({ stage: 'ingest', state: 'end', counts: { files: 1234, unheard: 2 } });
    expect(written.error).toMatch(/^Lieferungen lesen und prüfen: 1\.234 Dateien · 2 unheard · 0,\d s\n$/);
    expect(written.out).toBe('');
  });

  it('shows on a terminal what it is at, and overwrites that', () => {
    const { written, reporter } = reporterOf(true);
    reporter.progress({ stage: 'verify', state: 'start' });
    expect(written.error).toBe('Veröffentlichung prüfen …');
    reporter.progress({ stage: 'verify', state: 'end' });
    expect(written.error).toContain('\r\u001b[2KVeröffentlichung prüfen: ');
  });

  it('puts errors first and counts what was not listed', () => {
    const { written, reporter } = reporterOf(false);
    reporter.findings([finding('note'), finding('warning'), finding('error', 3)]);
    const places = ['error.csv', 'warning.csv', 'note.csv'].map((name) => written.out.indexOf(name));
    expect(places).toEqual([...places].sort((first, second) => first - second));
    expect(places[0]).toBeGreaterThanOrEqual(0);
    expect(written.out).toContain('4 Fehler, 1 Warnung, 1 Hinweis');
  });

  it('says nothing about no findings', () => {
    const { written, reporter } = reporterOf(false);
    reporter.findings([]);
    expect(written.out).toBe('');
  });
});
