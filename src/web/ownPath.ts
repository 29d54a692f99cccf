/** A path of ours to go back to, from an address bar: never to another site, never to something that changes data. */
export function ownPath(given: string | undefined, otherwise: string): string {
  return given !== undefined && /^(?!.*\/\/)\/[A-Za-z0-9/._-]{0,300}$/.test(given) && !given.startsWith('/uitloggen') ? given : otherwise;
}
