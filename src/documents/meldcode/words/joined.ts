/** Words one after the other: “a”, “a of b”, “a, b of c”. */
export function joined(words: readonly string[], last: string): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}

/** The first letter in lower case, for inside a sentence; a word in capitals (LEC EGG) stays. */
export function inside(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) && !/^Veilig Thuis/.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}
