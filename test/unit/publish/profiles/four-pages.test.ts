import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { buildEdition } from '../../../../src/pipeline.ts';
import { nodeEffects } from '../../../../src/platform/effects.ts';
import { loadTypesetter } from '../../../../src/platform/typesetting/typesetter.ts';
import { publishProfiles } from '../../../../src/publish/profiles/profiles.ts';

/** Areas of the example region with the longest names, texts and lists. */
const FULLEST = ['k-2', 'k-11', 't-2b', 'o-7'];

it('profiles of areas with all indicators have four pages', { timeout: 120_000 }, async () => {
  const workspace = resolve('examples/musterregion');
  const effects = nodeEffects({ workspace, dataFolder: null, progress: () => {} });
  const options = { state: 'draft', version: () => 1, earlier: [], toolVersion: 'test' } as const;
  const { edition } = await buildEdition(effects, options);
  const { assessed, edition: plain } = edition!.publication;
  const publish = { ...plain.config.publish, documents: ['profiles' as const] };
  const profiles = [
    ...publishProfiles(assessed, { ...plain, config: { ...plain.config, publish } }, await loadTypesetter()),
  ].filter(({ path }) => FULLEST.some((code) => path.endsWith(`/sozialraum/${code}.pdf`)));
  expect(profiles.length).toBe(FULLEST.length);
  for (const { path, content } of profiles) {
    const raw = Buffer.from(await content()).toString('latin1');
    expect(raw.match(/\/Type ?\/Page\b/g)?.length, path).toBe(4);
  }
});
