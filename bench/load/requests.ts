import type { BenchVisitor } from '../serving/logins.ts';

/** What browsers send along; the first is what decides about compression. */
const browserHeaders = ['Accept-Encoding: gzip, deflate, br', 'Accept: text/html,application/xhtml+xml', 'Accept-Language: nl,en;q=0.5', 'User-Agent: pluis-bench', 'Connection: keep-alive'];

/** A page as a browser asks for it. */
export function getRequest(address: string, path: string, visitor?: BenchVisitor): string {
  return message('GET', address, path, [...browserHeaders, ...(visitor ? [`Cookie: ${visitor.cookie}`] : [])], '');
}

/** A form as a browser sends it. */
export function postRequest(address: string, path: string, visitor: BenchVisitor, fields: Readonly<Record<string, string>>): string {
  const body = new URLSearchParams({ _csrf: visitor.csrf, ...fields }).toString();
  const own = [`Cookie: ${visitor.cookie}`, `Origin: ${address}`, 'Sec-Fetch-Site: same-origin', 'Content-Type: application/x-www-form-urlencoded', `Content-Length: ${String(Buffer.byteLength(body))}`];
  return message('POST', address, path, [...browserHeaders, ...own], body);
}

function message(method: string, address: string, path: string, headers: readonly string[], body: string): string {
  return [`${method} ${path} HTTP/1.1`, `Host: ${new URL(address).host}`, ...headers, '', body].join('\r\n');
}
