import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Definition } from '../../protocol/definition/schema.ts';
import { textsFor } from '../../texts/index.ts';
import { actFormFor } from '../acts/index.ts';
import { contextOf, course, languages, protocols, type ProtocolName } from '../acts/testing/actWorld.ts';
import { ActGuidance } from './actGuidance.tsx';
import { MeldcodePage } from './meldcodePage.tsx';

const names = Object.keys(protocols) as ProtocolName[];
const pages = names.flatMap((name) => languages.map((language) => [name, language] as const));

/** What people read of a drawn page. */
function readable(html: string): string {
  return html
    .replaceAll('<!-- -->', '')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** The sentences of a definition that a reader of the meldcode must find, whatever part they stand in. */
function promises({ finalResponsibility, functions, routes, emergency, secrecy, forms, waiverGrounds, ages, organisationDuties, socialMap, notes }: Definition) {
  return {
    'who is finally responsible (R008)': [finalResponsibility?.text].flatMap((text) => text ?? []),
    'the tasks of each function (R178)': functions.flatMap((one) => one.tasks),
    'guidance (R078, R090, R162, R163)': routes.flatMap((route) => route.steps.flatMap((step) => step.guidance.map((one) => one.text))),
    'the emergency and whom to call (R052, R053)': [emergency.text, ...emergency.contacts.map((one) => one.name)],
    'the questions about secrecy (R152–R154)': secrecy.map((one) => one.question),
    'forms of violence (R002, R003)': forms.map((one) => one.name),
    'grounds to leave out a conversation (R087)': waiverGrounds.map((one) => one.text),
    'ages (R103, R104)': ages.map((one) => one.text),
    'the duties of the organisation': organisationDuties.map((one) => one.text),
    'the social map (R179)': socialMap.map((one) => one.name),
    'where the source was silent': notes.map((one) => one.text),
  };
}

describe.each(pages)('the meldcode %s in %s', (name, language) => {
  const html = readable(renderToString(<MeldcodePage t={textsFor(language)} protocol={protocols[name]} />));

  it.each(Object.entries(promises(protocols[name])))('shows %s', (_part, texts) => {
    expect(texts.map((text) => text[language]).filter((text) => !html.includes(text))).toEqual([]);
  });
});

/** What stands above the form at this address of the fictional dossier. */
function above(path: string, subject?: string): string {
  const form = actFormFor(path);
  if (!form) throw new Error(`no form at ${path}`);
  return readable(renderToString(<ActGuidance form={form} context={contextOf(course(protocols.fedra), 'nl', subject)} />));
}

describe('guidance above a form', () => {
  it('says with a conversation how to hold it, and never to promise secrecy (R090)', () => {
    expect(above('gesprek', 'parentsConversation')).toContain('Beloof nooit');
  });

  it('asks about secrecy before deciding to report (R152)', () => {
    expect(above('besluit-melding')).toContain('om toestemming van de ouders te krijgen');
  });

  it('asks about secrecy before the report itself (R152)', () => {
    expect(above('melding')).toContain('om toestemming van de ouders te krijgen');
  });

  it('does not ask about secrecy where nobody is about to report', () => {
    expect(above('kindcheck')).not.toContain('om toestemming van de ouders te krijgen');
  });
});
