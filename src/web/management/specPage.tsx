import type { ReactNode } from 'react';
import type { MeldcodeRefusal } from '../../meldcode/refusal.ts';
import { FormPage } from '../components/SpecForm.tsx';
import { dutchClock } from '../kit/dates.ts';
import type { FieldError, FormSpec, FormValues } from '../kit/form.ts';
import type { ActiveVisit } from '../visit.ts';
import { managementPage, refusalWords, refusedPage } from './frame.tsx';

export interface SpecPage {
  readonly spec: FormSpec;
  readonly action: string;
  readonly values?: FormValues;
  readonly errors?: readonly FieldError[];
  readonly revision?: number;
  readonly guidance?: ReactNode;
}

/** A page that is one form. */
export function specPage(visit: ActiveVisit, { spec, action, values = {}, errors = [], revision, guidance }: SpecPage): Response {
  const { t, visitor, now } = visit;
  const version = revision === undefined ? {} : { expectedVersion: revision };
  const body = <FormPage t={t} spec={spec} values={values} errors={errors} action={action} csrf={visitor.csrf} guidance={guidance} today={dutchClock(now).date} {...version} />;
  return managementPage(visit, { title: spec.title, width: 'read', hasErrors: errors.length > 0, status: errors.length > 0 ? 422 : 200, body });
}

/** The same form with the refusal at the field that it is about; another page when there is no form any more. */
export function refusedForm(visit: ActiveVisit, form: SpecPage, problem: MeldcodeRefusal, field: string): Response {
  const gone = problem.key === 'forbidden' || problem.key === 'noDraft' || problem.key === 'notSubmitted' || problem.key === 'withBoard' || problem.key === 'unknownVersion' || problem.key === 'changedMeanwhile' || problem.key === 'notReady' || problem.key === 'alreadyInForce' || problem.key === 'withdrawn';
  if (gone) return refusedPage(visit, problem, form.spec.title);
  return specPage(visit, { ...form, values: visit.form.values, errors: [{ field, message: refusalWords(visit.t, problem) }] });
}
