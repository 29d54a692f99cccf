/**
 * All words people see. Dutch is written first and gives the type; English
 * must have the same keys or it does not compile. Add an area as
 * `nl/<area>.ts` and `en/<area>.ts` and one line in each object below.
 */
import { access as accessNl } from './nl/access.ts';
import { acts as actsNl } from './nl/acts.ts';
import { common as commonNl } from './nl/common.ts';
import { conditions as conditionsNl } from './nl/conditions.ts';
import { dossier as dossierNl } from './nl/dossier.ts';
import { forms as formsNl } from './nl/forms.ts';
import { meldcode as meldcodeNl } from './nl/meldcode.ts';
import { meldcodeManagement as meldcodeManagementNl } from './nl/meldcodeManagement.ts';
import { meldcodeEditor as meldcodeEditorNl } from './nl/meldcodeEditor.ts';
import { meldcodeRemedies as meldcodeRemediesNl } from './nl/meldcodeRemedies.ts';
import { pages as pagesNl } from './nl/pages.ts';
import { report as reportNl } from './nl/report.ts';
import { refusals as refusalsNl } from './nl/refusals.ts';
import { routes as routesNl } from './nl/routes.ts';
import { wijzer as wijzerNl } from './nl/wijzer.ts';
import { access as accessEn } from './en/access.ts';
import { acts as actsEn } from './en/acts.ts';
import { common as commonEn } from './en/common.ts';
import { conditions as conditionsEn } from './en/conditions.ts';
import { dossier as dossierEn } from './en/dossier.ts';
import { forms as formsEn } from './en/forms.ts';
import { meldcode as meldcodeEn } from './en/meldcode.ts';
import { meldcodeManagement as meldcodeManagementEn } from './en/meldcodeManagement.ts';
import { meldcodeEditor as meldcodeEditorEn } from './en/meldcodeEditor.ts';
import { meldcodeRemedies as meldcodeRemediesEn } from './en/meldcodeRemedies.ts';
import { pages as pagesEn } from './en/pages.ts';
import { report as reportEn } from './en/report.ts';
import { refusals as refusalsEn } from './en/refusals.ts';
import { routes as routesEn } from './en/routes.ts';
import { wijzer as wijzerEn } from './en/wijzer.ts';

export type Language = 'nl' | 'en';

const nl = {
  language: 'nl' as Language,
  access: accessNl,
  acts: actsNl,
  common: commonNl,
  conditions: conditionsNl,
  dossier: dossierNl,
  forms: formsNl,
  meldcode: meldcodeNl,
  meldcodeManagement: meldcodeManagementNl,
  meldcodeEditor: meldcodeEditorNl,
  meldcodeRemedies: meldcodeRemediesNl,
  pages: pagesNl,
  report: reportNl,
  refusals: refusalsNl,
  routes: routesNl,
  wijzer: wijzerNl,
};

export type Texts = typeof nl;

const en: Texts = {
  language: 'en',
  access: accessEn,
  acts: actsEn,
  common: commonEn,
  conditions: conditionsEn,
  dossier: dossierEn,
  forms: formsEn,
  meldcode: meldcodeEn,
  meldcodeManagement: meldcodeManagementEn,
  meldcodeEditor: meldcodeEditorEn,
  meldcodeRemedies: meldcodeRemediesEn,
  pages: pagesEn,
  report: reportEn,
  refusals: refusalsEn,
  routes: routesEn,
  wijzer: wijzerEn,
};

/** The texts in one language; the same object every time, so it can be compared and cached by. */
export function textsFor(language: Language): Texts {
  return language === 'en' ? en : nl;
}

/** The language a code names, or Dutch: Dutch is what the law and the schools speak. */
export function languageOf(code: string | undefined | null): Language {
  return code?.toLowerCase().startsWith('en') === true ? 'en' : 'nl';
}
