import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { ERROR_CODES } from '../../../src/core/codes.ts';
import { LANGUAGES } from '../../../src/locale/language.ts';
import { texts } from '../../../src/locale/texts.ts';

async function runLine(line: readonly string[], environment: Record<string, string> = {}) {
  let [out, error] = ['', ''];
  const streams = {
    isTerminal: false,
    out: (text: string) => {
      out += text;
    },
    error: (text: string) => {
      error += text;
    },
  };
  const exitCode = await run({ line, environment, streams });
  return { exitCode, out, error };
}

describe('the command line', () => {
  it('lists its commands in German, or in English where that is asked for', async () => {
    expect((await runLine(['--help'])).out).toContain('Arbeitsbereich anlegen');
    expect((await runLine(['--help', '--lang', 'en'])).out).toContain('create a workspace');
    expect((await runLine(['--help'], { LANG: 'en_GB.UTF-8' })).out).toContain('create a workspace');
    expect((await runLine(['--help', '--lang=de'], { LANG: 'en_GB.UTF-8' })).out).toContain('Arbeitsbereich anlegen');
    expect((await runLine(['--help'], { LANG: 'C.UTF-8' })).out).toContain('Arbeitsbereich anlegen');
  });

  it('explains each command with its options', async () => {
    for (const command of ['init', 'check', 'build', 'serve', 'release', 'attack']) {
      const { exitCode, out } = await runLine([command, '--help']);
      expect(exitCode).toBe(0);
      expect(out).toContain(`sozialraum ${command}`);
      expect(out).toContain('--json');
    }
  });

  it('prints its version', async () => {
    expect((await runLine(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each([
    [['biuld', 'x'], /„build“/],
    [['frobnicate'], /frobnicate/],
    [['build', 'x', '--uot', 'y'], /--out/],
    [['build', 'x'], /--out/],
    [['build', 'x', '--out'], /--out/],
    [['build', '--out', 'y'], /<workspace>/],
    [['build', 'x', 'z', '--out', 'y'], /„z“/],
    [['check', 'x', '--lang', 'fr'], /fr/],
    [['build', '/nowhere/at/all', '--out', '/nowhere/out'], /Arbeitsbereich/],
    [['serve', '/nowhere', '--port', 'abc'], /0–65535/],
    [['serve'], /<workspace>/],
    [['attack'], /<folder>/],
    [['attack', '/nowhere/at/all'], /gibt es nicht/],
  ])('answers %j with exit 2 and what to do', async (line, sentence) => {
    const { exitCode, out, error } = await runLine(line as string[]);
    expect(exitCode).toBe(2);
    expect(error).toMatch(sentence);
    expect(error).not.toMatch(/\n\s+at /);
    expect(out).toBe('');
  });

  it('fails with exit 2 and help where nothing is asked', async () => {
    expect((await runLine([])).exitCode).toBe(2);
  });

  it('tells machines the same in JSON lines', async () => {
    const { out } = await runLine(['build', '/nowhere/at/all', '--out', '/nowhere/out', '--json']);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toMatchObject([
      { event: 'failure', code: 'workspace-missing', details: { folder: expect.any(String) } },
      { event: 'end', ok: false, exitCode: 2, errors: 0 },
    ]);
  });

  it('has a sentence for each error in each language', () => {
    for (const language of LANGUAGES)
      for (const code of ERROR_CODES) {
        const sentence = texts[language].cli.errors[code]({
          folder: 'f',
          path: 'p',
          option: 'o',
          command: 'c',
          port: 1,
        });
        expect(sentence.length, `${language} ${code}`).toBeGreaterThan(20);
        expect(sentence, `${language} ${code}`).toMatch(/[.!]$/);
      }
  });
});
