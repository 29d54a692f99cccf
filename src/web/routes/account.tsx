import qrcode from 'qrcode';
import { changePassword } from '../../access/ownPassword.ts';
import { passwordMinimum } from '../../access/passwordRules.ts';
import { confirmSecondFactor, proposeSecondFactor, proposedInvitation, stepUpDue, type Invitation } from '../../access/secondFactor.ts';
import { ActionForm } from '../components/Button.tsx';
import { Card, FactsList, Notice } from '../components/Card.tsx';
import { Heading, Paragraph } from '../components/Heading.tsx';
import { FormPage, SpecForm } from '../components/SpecForm.tsx';
import { writeSessionCookie } from '../cookies.ts';
import type { FieldError, FormSpec } from '../kit/form.ts';
import { textOf } from '../kit/formValues.ts';
import { page, seeOther } from '../respond.tsx';
import { acting, anySession, type Route } from '../route.ts';
import type { ActiveVisit } from '../visit.ts';
import { refusalError } from './login.tsx';

/** `/account`: who am I here, password, second factor, logging out everywhere. */
function account(visit: ActiveVisit): Response {
  const { t, visitor } = visit;
  const { access, pages } = t;
  const body = (
    <>
      <Heading level={1}>{t.common.account}</Heading>
      <Card>
        <FactsList
          facts={[
            { label: pages.accountName, value: visitor.name },
            { label: pages.accountRoles, value: visitor.session.actor.assignments.map((assignment) => access.roles[assignment.role]).join(', ') || access.refusals.noRole },
          ]}
        />
      </Card>
      <Card title={access.passwordTitle}>
        <a className="utrecht-link utrecht-link--html-a" href="/account/wachtwoord">
          {pages.accountChangePassword}
        </a>
      </Card>
      <Card title={access.secondFactorTitle}>
        {visitor.session.hasSecondFactor ? (
          <Notice tone="ok">
            <p>{access.enrolDone}</p>
          </Notice>
        ) : (
          <>
            <Paragraph>{access.enrolWhy}</Paragraph>
            <a className="utrecht-link utrecht-link--html-a" href="/account/code">
              {access.enrolTitle}
            </a>
          </>
        )}
      </Card>
      <Card title={access.logOutEverywhere}>
        <Paragraph>{access.logOutEverywhereText}</Paragraph>
        <ActionForm action="/uitloggen/overal" csrf={visitor.csrf} label={access.logOutEverywhere} />
      </Card>
    </>
  );
  return page(visit, { title: t.common.account, width: 'read', body });
}

function passwordSpec({ t, visitor }: ActiveVisit): FormSpec {
  const { access } = t;
  const first = visitor.session.status === 'passwordChange';
  return {
    key: 'password',
    title: first ? access.passwordChangeTitle : access.passwordTitle,
    ...(first ? { intro: access.passwordChangeText } : {}),
    fields: [
      { kind: 'text', name: 'current', label: access.passwordCurrent, input: 'password', autoComplete: 'current-password', required: true, maxLength: 1024 },
      { kind: 'text', name: 'next', label: access.passwordNext, hint: access.passwordHint(passwordMinimum), input: 'password', autoComplete: 'new-password', required: true, maxLength: 1024 },
      { kind: 'text', name: 'repeat', label: access.passwordRepeat, input: 'password', autoComplete: 'new-password', required: true, maxLength: 1024 },
    ],
    submitLabel: access.passwordSave,
  };
}

function drawPassword(visit: ActiveVisit, errors: readonly FieldError[] = []): Response {
  const spec = passwordSpec(visit);
  const body = <FormPage t={visit.t} spec={spec} values={{}} errors={errors} action="/account/wachtwoord" csrf={visit.visitor.csrf} />;
  return page(visit, { title: spec.title, width: 'read', hasErrors: errors.length > 0, status: errors.length > 0 ? 422 : 200, body });
}

async function savePassword(visit: ActiveVisit): Promise<Response> {
  const { parts, cookie, form } = visit;
  const profile = await profileOf(visit);
  const changed = await changePassword(parts.access, cookie ?? '', { current: textOf(form.values, 'current'), next: textOf(form.values, 'next'), repeat: textOf(form.values, 'repeat') }, profile);
  if (!changed.ok) {
    const field = changed.problem.key === 'wrongPassword' || changed.problem.key === 'passwordMissing' || changed.problem.key === 'tryLater' ? 'current' : undefined;
    return drawPassword(visit, [refusalError(visit, changed.problem, field)]);
  }
  writeSessionCookie(visit.context, visit.origin, changed.value.cookie);
  return page(visit, { title: visit.t.access.passwordTitle, width: 'read', body: <Saved visit={visit} text={visit.t.access.passwordSaved} /> });
}

function Saved({ visit, text }: { visit: ActiveVisit; text: string }) {
  return (
    <>
      <Notice tone="ok" announce>
        <p>{text}</p>
      </Notice>
      <p>
        <a className="utrecht-button utrecht-button--primary-action" href="/vandaag">
          {visit.t.common.toStart}
        </a>
      </p>
    </>
  );
}

async function profileOf({ parts, visitor }: ActiveVisit): Promise<{ name: string; email: string }> {
  const { organisationId, employeeId } = visitor.session.actor;
  const employee = await parts.people.employee(organisationId, employeeId);
  return { name: visitor.name, email: employee?.email ?? '' };
}

async function showCode(visit: ActiveVisit): Promise<Response> {
  if (mustStepUp(visit)) return toStepUp(visit);
  const invitation = await proposedInvitation(visit.parts.access, visit.visitor.session, (await profileOf(visit)).email);
  return invitation ? drawCode(visit, invitation) : startCode(visit);
}

function mustStepUp({ parts, visitor: { session } }: ActiveVisit): boolean {
  return session.status === 'active' && stepUpDue(parts.access, session);
}

/** The code in use first, then back here. */
function toStepUp(visit: ActiveVisit): Response {
  return seeOther(visit, `/inloggen/code?naar=${encodeURIComponent('/account/code')}`);
}

function startCode(visit: ActiveVisit): Response {
  const { access } = visit.t;
  const body = (
    <>
      <Heading level={1}>{access.enrolTitle}</Heading>
      <Paragraph look="lead">{access.enrolWhy}</Paragraph>
      <ActionForm action="/account/code" csrf={visit.visitor.csrf} look="primary" label={access.enrolStart} fields={{ start: 'yes' }} />
    </>
  );
  return page(visit, { title: access.enrolTitle, width: 'read', body });
}

async function drawCode(visit: ActiveVisit, invitation: Invitation, errors: readonly FieldError[] = []): Promise<Response> {
  const { access } = visit.t;
  const spec: FormSpec = {
    key: 'enrol',
    title: access.enrolTitle,
    fields: [{ kind: 'text', name: 'code', label: access.enrolConfirm, input: 'code', autoComplete: 'one-time-code', width: 'short', required: true, maxLength: 20 }],
    submitLabel: access.enrolStart,
  };
  const picture = await qrcode.toDataURL(invitation.address, { margin: 1, width: 220 });
  const body = (
    <>
      <Heading level={1}>{access.enrolTitle}</Heading>
      <Paragraph>{access.enrolScan}</Paragraph>
      <img src={picture} width="220" height="220" alt={access.enrolScan} />
      <Paragraph>{access.enrolType}</Paragraph>
      <p className="secret">{invitation.typed}</p>
      <SpecForm t={visit.t} spec={spec} values={{}} errors={errors} action="/account/code" csrf={visit.visitor.csrf} />
    </>
  );
  return page(visit, { title: access.enrolTitle, width: 'read', hasErrors: errors.length > 0, status: errors.length > 0 ? 422 : 200, body });
}

/** Starts the enrolment, or takes the second factor into use with its first code. */
async function saveCode(visit: ActiveVisit): Promise<Response> {
  if (mustStepUp(visit)) return toStepUp(visit);
  const { parts, visitor, cookie, form } = visit;
  const { email } = await profileOf(visit);
  if (textOf(form.values, 'start') !== '') {
    const proposed = await proposeSecondFactor(parts.access, visitor.session, email);
    return proposed.ok ? seeOther(visit, '/account/code') : seeOther(visit, '/inloggen');
  }
  const confirmed = await confirmSecondFactor(parts.access, cookie ?? '', textOf(form.values, 'code'));
  if (!confirmed.ok) {
    const invitation = await proposedInvitation(parts.access, visitor.session, email);
    return invitation ? drawCode(visit, invitation, [refusalError(visit, confirmed.problem, 'code')]) : seeOther(visit, '/account/code');
  }
  writeSessionCookie(visit.context, visit.origin, confirmed.value.cookie);
  const { access } = visit.t;
  const body = (
    <>
      <Heading level={1}>{access.recoveryTitle}</Heading>
      <Notice tone="caution">
        <p>{access.recoveryText}</p>
      </Notice>
      <ul className="secret-list">
        {confirmed.value.recoveryCodes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <p>
        <a className="utrecht-button utrecht-button--primary-action" href="/vandaag">
          {access.recoveryKept}
        </a>
      </p>
    </>
  );
  return page(visit, { title: access.recoveryTitle, width: 'read', body });
}

export const accountRoutes: readonly Route[] = [
  acting('GET', '/account', 'account.manage', account),
  anySession('GET', '/account/wachtwoord', (visit) => drawPassword(visit)),
  anySession('POST', '/account/wachtwoord', savePassword),
  anySession('GET', '/account/code', showCode),
  anySession('POST', '/account/code', saveCode),
];
