import { isLoginToken, newLoginToken } from '../../access/csrf.ts';
import { login } from '../../access/login.ts';
import { unlock } from '../../access/ownPassword.ts';
import type { AccessRefusal } from '../../access/refusal.ts';
import { giveSecondFactor } from '../../access/secondFactor.ts';
import { cookieAttributes } from '../../access/sessionCookie.ts';
import { logOut, logOutEverywhere, type OpenedSession } from '../../access/sessions.ts';
import { ActionForm } from '../components/Button.tsx';
import { Card, Notice } from '../components/Card.tsx';
import { FormPage } from '../components/SpecForm.tsx';
import { dropSessionCookie, readCookie, writeLoginToken, writeSessionCookie } from '../cookies.ts';
import { formatDate } from '../kit/dates.ts';
import type { FieldError, FormSpec, FormValues } from '../kit/form.ts';
import { textOf } from '../kit/formValues.ts';
import { ownPath } from '../ownPath.ts';
import { page, seeOther } from '../respond.tsx';
import { anySession, open, type Route } from '../route.ts';
import type { ActiveVisit, Visit } from '../visit.ts';
import { visitorAddress } from '../visitorAddress.ts';

/** Where the person wanted to go; a path of ours, kept in the form. */
function wantedPath(visit: Visit): string {
  return ownPath(textOf(visit.form.values, 'naar') || visit.context.req.query('naar'), '/vandaag');
}

function loginSpec(visit: Visit): FormSpec {
  const { access } = visit.t;
  return {
    key: 'login',
    title: access.loginTitle,
    fields: [
      { kind: 'hidden', name: 'naar', value: wantedPath(visit) },
      { kind: 'text', name: 'email', label: access.email, input: 'email', autoComplete: 'username', required: true, maxLength: 320 },
      { kind: 'text', name: 'password', label: access.password, input: 'password', autoComplete: 'current-password', required: true, maxLength: 1024 },
    ],
    submitLabel: access.logIn,
    afterwards: access.forgotPassword,
  };
}

function showLogin(visit: Visit, values: FormValues = {}, errors: readonly FieldError[] = []): Response {
  const { context, origin, parts, t } = visit;
  const known = readCookie(context, cookieAttributes(origin, 'login').name);
  const token = isLoginToken(parts.access.keys.loginForm, known) ? known : newLoginToken(parts.access.keys.loginForm);
  writeLoginToken(context, origin, token);
  const demonstration = parts.demonstrationLogins;
  const body = (
    <>
      <FormPage t={t} spec={loginSpec(visit)} values={{ ...values, password: '' }} errors={errors} action="/inloggen" csrf={token} />
      {demonstration.length > 0 ? (
        <Card title={t.pages.demonstrationTitle}>
          <p className="muted">{t.pages.demonstrationText}</p>
          <ul className="plain-list demonstration">
            {demonstration.map((one) => (
              <li key={one.email}>
                <ActionForm action="/inloggen" csrf={token} label={one.role} fields={{ email: one.email, password: one.password, naar: wantedPath(visit) }} />
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </>
  );
  return page(visit, { title: t.access.loginTitle, width: 'read', hasErrors: errors.length > 0, status: errors.length > 0 ? 422 : 200, body });
}

async function logInNow(visit: Visit): Promise<Response> {
  const { form, parts, cookie, context } = visit;
  const opened = await login(parts.access, { email: textOf(form.values, 'email'), password: textOf(form.values, 'password') }, { address: visitorAddress(context, parts.behindProxy), previousCookie: cookie });
  if (!opened.ok) return showLogin(visit, form.values, [refusalError(visit, opened.problem)]);
  writeSessionCookie(context, visit.origin, opened.value.cookie);
  return seeOther(visit, wantedPath(visit));
}

const fieldOf: { readonly [Key in AccessRefusal['key']]: string } = {
  emailMissing: 'email',
  passwordMissing: 'password',
  codeMissing: 'code',
  wrongLogin: 'email',
  wrongPassword: 'password',
  wrongCode: 'code',
  tryLater: 'password',
  sessionEnded: 'password',
  samePassword: 'next',
  repeatDiffers: 'repeat',
  weakPassword: 'next',
};

/** A refusal of the login rooms as a complaint at its field. */
export function refusalError({ t }: Visit, refusal: AccessRefusal, field: string = fieldOf[refusal.key]): FieldError {
  if (refusal.key === 'tryLater') return { field, message: t.access.tryLater(formatDate(refusal.retryAt, 'time', t.language)) };
  if (refusal.key === 'weakPassword') return { field, message: t.access.passwordProblems[refusal.problem] };
  return { field, message: t.access.problems[refusal.key] };
}

function codeSpec(visit: Visit): FormSpec {
  const { access } = visit.t;
  return {
    key: 'code',
    title: access.secondFactorTitle,
    intro: access.secondFactorHint,
    fields: [
      { kind: 'hidden', name: 'naar', value: wantedPath(visit) },
      { kind: 'text', name: 'code', label: access.secondFactorCode, input: 'code', autoComplete: 'one-time-code', width: 'short', required: true, maxLength: 40 },
    ],
    submitLabel: access.secondFactorSend,
    secondary: { label: access.someoneElse, href: '/inloggen' },
  };
}

function unlockSpec(visit: Visit): FormSpec {
  const { access } = visit.t;
  return {
    key: 'unlock',
    title: access.lockedTitle,
    intro: access.lockedText,
    fields: [
      { kind: 'hidden', name: 'naar', value: wantedPath(visit) },
      { kind: 'text', name: 'password', label: access.password, input: 'password', autoComplete: 'current-password', required: true, maxLength: 1024 },
    ],
    submitLabel: access.unlock,
    secondary: { label: access.someoneElse, href: '/inloggen' },
  };
}

/** One small form of the login, drawn the same way each time; what was typed in it is a secret and is not shown again. */
function drawSmall(visit: ActiveVisit, spec: FormSpec, action: string, errors: readonly FieldError[] = []): Response {
  const body = <FormPage t={visit.t} spec={spec} values={{}} errors={errors} action={action} csrf={visit.visitor.csrf} />;
  return page(visit, { title: spec.title, width: 'read', hasErrors: errors.length > 0, status: errors.length > 0 ? 422 : 200, body });
}

function goOn(visit: Visit, opened: OpenedSession): Response {
  writeSessionCookie(visit.context, visit.origin, opened.cookie);
  return seeOther(visit, wantedPath(visit));
}

async function sendCode(visit: ActiveVisit): Promise<Response> {
  const opened = await giveSecondFactor(visit.parts.access, visit.cookie ?? '', textOf(visit.form.values, 'code'));
  return opened.ok ? goOn(visit, opened.value) : drawSmall(visit, codeSpec(visit), '/inloggen/code', [refusalError(visit, opened.problem, 'code')]);
}

async function unlockNow(visit: ActiveVisit): Promise<Response> {
  const opened = await unlock(visit.parts.access, visit.cookie ?? '', textOf(visit.form.values, 'password'));
  return opened.ok ? goOn(visit, opened.value) : drawSmall(visit, unlockSpec(visit), '/ontgrendelen', [refusalError(visit, opened.problem, 'password')]);
}

async function leave(visit: ActiveVisit): Promise<Response> {
  await logOut(visit.parts.access, visit.cookie);
  dropSessionCookie(visit.context, visit.origin);
  return seeOther(visit, '/uitgelogd');
}

async function leaveEverywhere(visit: ActiveVisit): Promise<Response> {
  await logOutEverywhere(visit.parts.access, visit.visitor.session.actor);
  dropSessionCookie(visit.context, visit.origin);
  return seeOther(visit, '/uitgelogd');
}

function loggedOut(visit: Visit): Response {
  const body = (
    <>
      <Notice tone="ok" announce title={visit.t.access.loggedOut} />
      <p>
        <a className="utrecht-link utrecht-link--html-a" href="/inloggen">
          {visit.t.common.logIn}
        </a>
      </p>
    </>
  );
  return page(visit, { title: visit.t.access.loggedOut, width: 'read', body });
}

export const loginRoutes: readonly Route[] = [
  open('GET', '/inloggen', (visit) => showLogin(visit)),
  open('POST', '/inloggen', logInNow),
  anySession('GET', '/inloggen/code', (visit) => drawSmall(visit, codeSpec(visit), '/inloggen/code')),
  anySession('POST', '/inloggen/code', sendCode),
  anySession('GET', '/ontgrendelen', (visit) => drawSmall(visit, unlockSpec(visit), '/ontgrendelen')),
  anySession('POST', '/ontgrendelen', unlockNow),
  anySession('POST', '/uitloggen', leave),
  anySession('POST', '/uitloggen/overal', leaveEverywhere),
  open('GET', '/uitgelogd', loggedOut),
];
