import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { cookieAttributes } from '../access/sessionCookie.ts';

/** A cookie's value; undefined when the browser sent none. */
export function readCookie(context: Context, name: string): string | undefined {
  return getCookie(context, name);
}

/** Gives the browser its session; it lasts as long as the browser is open, the server decides on the rest. */
export function writeSessionCookie(context: Context, origin: string, value: string): void {
  const { name, ...attributes } = cookieAttributes(origin, 'session');
  setCookie(context, name, value, attributes);
}

export function dropSessionCookie(context: Context, origin: string): void {
  const { name, ...attributes } = cookieAttributes(origin, 'session');
  deleteCookie(context, name, attributes);
}

export function writeLoginToken(context: Context, origin: string, value: string): void {
  const { name, ...attributes } = cookieAttributes(origin, 'login');
  setCookie(context, name, value, { ...attributes, maxAge: 3600 });
}

/** Remembers the language for a year; it says nothing about a person. */
export function writeLanguage(context: Context, origin: string, language: string): void {
  const { secure } = cookieAttributes(origin, 'session');
  setCookie(context, 'pluis_taal', language, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge: 31_536_000 });
}
