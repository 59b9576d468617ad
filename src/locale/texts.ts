import { atlas as atlasDe } from './de/atlas.ts';
import { certainty as certaintyDe } from './de/certainty.ts';
import { cli as cliDe } from './de/cli.ts';
import { clusters as clustersDe } from './de/clusters.ts';
import { correlations as correlationsDe } from './de/correlations.ts';
import { council as councilDe } from './de/council.ts';
import { drawings as drawingsDe } from './de/drawings.ts';
import { findings as findingsDe } from './de/findings.ts';
import { indexAudit as indexAuditDe } from './de/index-audit.ts';
import { inequality as inequalityDe } from './de/inequality.ts';
import { municipal as municipalDe } from './de/municipal.ts';
import { openData as openDataDe } from './de/open-data.ts';
import { plain as plainDe } from './de/plain.ts';
import { profiles as profilesDe } from './de/profiles.ts';
import { protectionPreview as protectionPreviewDe } from './de/protection-preview.ts';
import { report as reportDe } from './de/report.ts';
import { segregation as segregationDe } from './de/segregation.ts';
import { similarAreas as similarAreasDe } from './de/similar-areas.ts';
import { slides as slidesDe } from './de/slides.ts';
import { standardised as standardisedDe } from './de/standardised.ts';
import { surroundings as surroundingsDe } from './de/surroundings.ts';
import { terms as termsDe } from './de/terms.ts';
import { unevenness as unevennessDe } from './de/unevenness.ts';
import { workbook as workbookDe } from './de/workbook.ts';
import { atlas as atlasEn } from './en/atlas.ts';
import { certainty as certaintyEn } from './en/certainty.ts';
import { cli as cliEn } from './en/cli.ts';
import { clusters as clustersEn } from './en/clusters.ts';
import { correlations as correlationsEn } from './en/correlations.ts';
import { council as councilEn } from './en/council.ts';
import { drawings as drawingsEn } from './en/drawings.ts';
import { findings as findingsEn } from './en/findings.ts';
import { indexAudit as indexAuditEn } from './en/index-audit.ts';
import { inequality as inequalityEn } from './en/inequality.ts';
import { municipal as municipalEn } from './en/municipal.ts';
import { openData as openDataEn } from './en/open-data.ts';
import { plain as plainEn } from './en/plain.ts';
import { profiles as profilesEn } from './en/profiles.ts';
import { protectionPreview as protectionPreviewEn } from './en/protection-preview.ts';
import { report as reportEn } from './en/report.ts';
import { segregation as segregationEn } from './en/segregation.ts';
import { similarAreas as similarAreasEn } from './en/similar-areas.ts';
import { slides as slidesEn } from './en/slides.ts';
import { standardised as standardisedEn } from './en/standardised.ts';
import { surroundings as surroundingsEn } from './en/surroundings.ts';
import { terms as termsEn } from './en/terms.ts';
import { unevenness as unevennessEn } from './en/unevenness.ts';
import { workbook as workbookEn } from './en/workbook.ts';

/**
 * Every sentence people read, by language and subject. Pages and drawings that also run in the browser import
 * their subject directly (`atlas`, `drawings`, `terms`), so that the script carries no words it does not use.
 */
export const texts = {
  de: {
    atlas: atlasDe,
    certainty: certaintyDe,
    cli: cliDe,
    clusters: clustersDe,
    correlations: correlationsDe,
    council: councilDe,
    drawings: drawingsDe,
    findings: findingsDe,
    indexAudit: indexAuditDe,
    inequality: inequalityDe,
    municipal: municipalDe,
    openData: openDataDe,
    plain: plainDe,
    protectionPreview: protectionPreviewDe,
    report: reportDe,
    segregation: segregationDe,
    similarAreas: similarAreasDe,
    slides: slidesDe,
    profiles: profilesDe,
    standardised: standardisedDe,
    surroundings: surroundingsDe,
    terms: termsDe,
    unevenness: unevennessDe,
    workbook: workbookDe,
  },
  en: {
    atlas: atlasEn,
    certainty: certaintyEn,
    cli: cliEn,
    clusters: clustersEn,
    correlations: correlationsEn,
    council: councilEn,
    drawings: drawingsEn,
    findings: findingsEn,
    indexAudit: indexAuditEn,
    inequality: inequalityEn,
    municipal: municipalEn,
    openData: openDataEn,
    plain: plainEn,
    protectionPreview: protectionPreviewEn,
    report: reportEn,
    segregation: segregationEn,
    similarAreas: similarAreasEn,
    slides: slidesEn,
    profiles: profilesEn,
    standardised: standardisedEn,
    surroundings: surroundingsEn,
    terms: termsEn,
    unevenness: unevennessEn,
    workbook: workbookEn,
  },
} as const;
