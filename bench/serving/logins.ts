/** Logs in as a person does: the form, its token, the password, the cookie. */

/** Somebody logged in, ready to send requests. */
export interface BenchVisitor {
  readonly cookie: string;
  /** For every form of the session. */
  readonly csrf: string;
}

/** One real login (argon2id included). @throws when it is refused. */
export async function logIn(address: string, email: string, password: string): Promise<BenchVisitor> {
  const form = await fetch(`${address}/inloggen`);
  const loginCookie = cookiesOf(form);
  const answer = await fetch(`${address}/inloggen`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Cookie: loginCookie, Origin: address, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ _csrf: tokenIn(await form.text()), email, password }).toString(),
  });
  if (answer.status !== 303) throw new Error(`The login of ${email} was answered with ${answer.status}.`);
  const cookie = cookiesOf(answer);
  const page = await fetch(`${address}/vandaag`, { headers: { Cookie: cookie } });
  return { cookie, csrf: tokenIn(await page.text()) };
}

function cookiesOf(response: Response): string {
  return response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ');
}

function tokenIn(html: string): string {
  const token = /name="_csrf" value="([^"]+)"/.exec(html)?.[1];
  if (token === undefined) throw new Error('A page without a form token came where a form was expected.');
  return token;
}
