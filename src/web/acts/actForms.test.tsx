import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { parseCommand } from '../../protocol/commands.ts';
import { decide } from '../../protocol/decide.ts';
import { entriesOf } from '../../protocol/state.ts';
import { employee } from '../../protocol/testing/script.ts';
import type { EntryId } from '../../protocol/ids.ts';
import { FormPage } from '../components/SpecForm.tsx';
import { momentOf } from '../kit/formValues.ts';
import { validateForm } from '../kit/validateForm.ts';
import type { ActContext, ActForm } from './actForm.ts';
import { actFormFor, actForms } from './index.ts';
import { contextOf, course, firstQuestion, languages, protocols, type ProtocolName } from './testing/actWorld.ts';
import { alwaysRequired, complaintAt, fillForm } from './testing/fillForm.ts';

/** The acts whose address must name something, and what it names in the fictional dossier. */
function subjectFor(form: ActForm, name: ProtocolName): string | undefined {
  const script = course(protocols[name]);
  switch (form.path) {
    case 'aanvulling':
      return entriesOf(script.state, 'signal')[0]?.id;
    case 'wegen':
      return firstQuestion(protocols[name]);
    case 'afwijken':
      return protocols[name].routes[0]?.steps[0]?.obligations[0]?.id;
    case 'handeling':
      return protocols[name].acts[0]?.id;
    default:
      return undefined;
  }
}

const names = Object.keys(protocols) as ProtocolName[];
const cases = names.flatMap((name) => actForms.map((form) => [form.path, name, form] as const));
const inLanguages = cases.flatMap(([path, name, form]) => languages.map((language) => [path, name, language, form] as const));

function shown(form: ActForm, context: ActContext) {
  const spec = form.spec(context);
  if (!spec) throw new Error(`${form.path} shows nothing`);
  return spec;
}

describe('each act of the meldcode is a form', () => {
  it.each(inLanguages)('%s on %s in %s draws', (_path, name, language, form) => {
    const context = contextOf(course(protocols[name]), language, subjectFor(form, name));
    const spec = shown(form, context);
    const html = renderToString(<FormPage t={context.t} spec={spec} values={form.initial?.(context) ?? {}} action="/" csrf="x" />);
    expect(html).toContain('<h1');
    expect(html).not.toMatch(/undefined|\[object|null,/);
  });

  it.each(cases)('%s on %s asks what is required', (_path, name, form) => {
    const context = contextOf(course(protocols[name]), 'nl', subjectFor(form, name));
    const spec = shown(form, context);
    const complained = validateForm(spec, {}, context).errors.map((error) => error.field);
    expect(complained).toEqual(alwaysRequired(spec.fields).map(complaintAt));
    expect(complained).not.toEqual([]);
  });

  it.each(cases)('%s on %s starts with values it accepts', (_path, name, form) => {
    const context = contextOf(course(protocols[name]), 'nl', subjectFor(form, name));
    const spec = shown(form, context);
    const initial = form.initial?.(context) ?? {};
    const { errors } = validateForm(spec, initial, context);
    const missing = validateForm(spec, {}, context).errors.map((error) => error.field);
    expect(errors.filter((error) => !missing.includes(error.field))).toEqual([]);
  });
});

const choices = [0, 1, 2, 3];
const filledIn = cases.flatMap(([path, name, form]) => choices.map((choice) => [path, name, choice, form] as const));
/** These would mean that the form offers what the engine does not know. */
const ownFault = ['unknownChoice', 'unknownEntry', 'unknownTask', 'notSignable', 'notAHypothesis', 'actIncomplete', 'groundNeedsConfirmation', 'helpIncomplete', 'thirdPartyNeedsSource', 'diagnosisNeedsAuthor', 'conversationNeedsPurpose', 'inFuture'];

describe('a form that was filled in becomes a command', () => {
  it.each(filledIn)('%s on %s, option %i', (_path, name, choice, form) => {
    const script = course(protocols[name]);
    const context = contextOf(script, 'nl', subjectFor(form, name));
    const spec = shown(form, context);
    const { values, errors } = validateForm(spec, fillForm(spec, context.now, choice), context);
    expect(errors).toEqual([]);
    const moment = form.moment === undefined ? undefined : momentOf(values, form.moment);
    if (form.moment !== undefined) expect(moment).not.toBeNull();
    const parsed = parseCommand(form.command, form.data(values, context));
    expect(parsed).toMatchObject({ ok: true });
    if (!parsed.ok) return;
    const decision = decide(script.state, parsed.command, { ...script.surroundings(), actor: { employeeId: employee(1), functionId: 'officer' }, newId: () => employee(5000) as string as EntryId });
    expect(ownFault).not.toContain(decision.ok ? undefined : decision.problem.key);
  });
});

describe('the list of acts', () => {
  it('finds a form by its place in the address', () => {
    expect(actFormFor('gesprek')?.command).toBe('recordConversation');
    expect(actFormFor('maan')).toBeUndefined();
  });
  it('gives each act its own place', () => {
    expect(new Set(actForms.map((form) => form.path)).size).toBe(actForms.length);
  });
  it.each(names)('leads nowhere from the menu of %s to something that is not there', (name) => {
    const context = contextOf(course(protocols[name]), 'nl');
    const dead = actForms.filter((form) => form.menu && form.path !== 'wegen' && !form.spec(context)).map((form) => form.path);
    expect(dead).toEqual([]);
  });
});
