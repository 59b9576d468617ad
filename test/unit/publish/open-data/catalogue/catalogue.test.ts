import jsonld, { type JsonLdDocument } from 'jsonld';
import { Parser, type Quad, Writer } from 'n3';
import { describe, expect, it } from 'vitest';
import { catalogueJsonLd } from '../../../../../src/publish/open-data/catalogue/catalogue-json-ld.ts';
import { catalogueTurtle } from '../../../../../src/publish/open-data/catalogue/catalogue-turtle.ts';
import {
  type Description,
  describe as described,
  text,
} from '../../../../../src/publish/open-data/catalogue/description.ts';
import { editionCatalogue } from '../../../../../src/publish/open-data/catalogue/edition-catalogue.ts';
import { publishedLicence } from '../../../../../src/publish/open-data/catalogue/published-licence.ts';
import { publishOpenData } from '../../../../../src/publish/open-data/open-data.ts';
import { assessedTable, editionOf, NO_FORMULAS } from '../../../../assessed-table.ts';

const BASE = 'https://stadt.example/daten/data/';
const DCT = 'http://purl.org/dc/terms/';
const DCAT = 'http://www.w3.org/ns/dcat#';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

const input = () => ({ assessed: assessedTable(), edition: editionOf(), methodLog: [], formulas: NO_FORMULAS });
const catalogue = () => editionCatalogue(input(), ['csv', 'xlsx', 'csv-de', 'parquet', 'json-stat']);

const fromTurtle = (turtle: string): Quad[] => new Parser({ baseIRI: `${BASE}catalogue.ttl` }).parse(turtle);
const lines = (quads: readonly Quad[]): string[] =>
  new Writer({ format: 'N-Quads' })
    .quadsToString([...quads])
    .trim()
    .split('\n')
    .sort();

/** Statements of both files, one a line, as programs of others read them. */
async function statements(descriptions: readonly Description[]) {
  const document = JSON.parse(catalogueJsonLd(descriptions)) as JsonLdDocument;
  const options = { base: `${BASE}catalogue.jsonld`, format: 'application/n-quads' as const };
  const quads = (await jsonld.toRDF(document, options)) as unknown as string;
  return {
    turtle: lines(fromTurtle(catalogueTurtle(descriptions))),
    json: lines(new Parser({ format: 'N-Quads' }).parse(quads)),
  };
}

describe('the catalogue of an edition', () => {
  const quads = fromTurtle(catalogueTurtle(catalogue()));
  const of = (type: string) => quads.filter((quad) => quad.predicate.value === TYPE && quad.object.value === type);
  const said = (subject: string, property: string): string[] =>
    quads
      .filter((quad) => quad.subject.value === subject && quad.predicate.value === property)
      .map((quad) => quad.object.value);

  it('says the same as Turtle and as JSON-LD, wherever the folder lies', async () => {
    const { turtle, json } = await statements(catalogue());
    expect(turtle.length).toBeGreaterThan(50);
    expect(json).toEqual(turtle);
  });

  it('keeps every sign of a name', async () => {
    const name = 'Büro „Süd“ "quer" \\ <b>Zeile</b>\nzwei\t&amp; 🙂 \u0001';
    const one = [
      described({ address: './#a b<c>', type: 'dcat:Dataset' }, [['dct:title', [text(name, 'de'), text(name)]]]),
    ];
    const { turtle, json } = await statements(one);
    expect(turtle).toHaveLength(3);
    expect(fromTurtle(catalogueTurtle(one)).filter((quad) => quad.object.value === name)).toHaveLength(2);
    expect(json).toEqual(turtle);
  });

  it.each([
    ['catalogue', `${DCAT}Catalog`, ['title', 'description', 'publisher', 'license'], ['dataset']],
    ['set of data', `${DCAT}Dataset`, ['title', 'description', 'publisher'], ['theme', 'contactPoint', 'distribution']],
    ['file', `${DCAT}Distribution`, ['license', 'format'], ['accessURL', 'downloadURL']],
  ])('says of each %s what DCAT-AP.de asks for', (_title, type, terms, dataTerms) => {
    const things = of(type);
    expect(things.length).toBeGreaterThan(0);
    for (const { subject } of things) {
      for (const term of terms) expect(said(subject.value, `${DCT}${term}`), term).not.toEqual([]);
      for (const term of dataTerms) expect(said(subject.value, `${DCAT}${term}`), term).not.toEqual([]);
    }
  });

  it('names only things that it describes, and files that are there', () => {
    const subjects = new Set(quads.map((quad) => quad.subject.value));
    const fragments = quads.map((quad) => quad.object.value).filter((value) => value.startsWith(`${BASE}#`));
    expect(fragments.filter((value) => !subjects.has(value))).toEqual([]);
    const written = new Set([...publishOpenData(input())].map(({ path }) => path));
    const files = quads
      .filter((quad) => quad.predicate.value === `${DCAT}downloadURL`)
      .map((quad) => quad.object.value);
    expect(files.filter((file) => !written.has(`data/${file.slice(BASE.length)}`))).toEqual([]);
    expect(new Set(files).size).toBe(files.length);
    const left = [...written].filter((path) => !files.includes(`${BASE}${path.slice('data/'.length)}`)).sort();
    expect(left).toEqual([
      'data/README.md',
      'data/catalogue.jsonld',
      'data/catalogue.ttl',
      'data/csv-metadata.json',
      'data/datapackage.json',
      'data/jsonstat/belastung.json',
      'data/jsonstat/quote.json',
      'data/schemas/areas.schema.json',
      'data/schemas/formulas.schema.json',
      'data/schemas/manifest.schema.json',
      'data/schemas/methods.schema.json',
    ]);
  });

  it('tells the time and the place of the figures', () => {
    expect(said(`${BASE}#time`, `${DCAT}startDate`)).toEqual(['2020-01-01']);
    expect(said(`${BASE}#time`, `${DCAT}endDate`)).toEqual(['2021-12-31']);
  });

  it.each([
    ['dl-de/by-2-0', 'http://dcat-ap.de/def/licenses/dl-by-de/2.0'],
    ['DL-DE-BY-2.0', 'http://dcat-ap.de/def/licenses/dl-by-de/2.0'],
    ['CC BY 4.0', 'http://dcat-ap.de/def/licenses/cc-by/4.0'],
    ['Lizenz der Stadt', 'https://stadt.example/lizenz'],
  ])('names the licence %s as portals know it', (name, address) => {
    expect(publishedLicence(name, 'https://stadt.example/lizenz')).toBe(address);
  });

  it('says that a draft is a draft', () => {
    expect(said(`${BASE}#figures`, `${DCT}description`).join()).toContain('Entwurf');
  });
});
