/**
 * A friendly question at judging words in a signal: what did the child do
 * precisely? It never blocks, and words in quotation marks are left alone,
 * because those are someone's own.
 */
const pause = 800;

function nudge(area: HTMLTextAreaElement): void {
  const words = new Set((area.dataset['nudgeWords'] ?? '').split(','));
  const text = area.dataset['nudgeText'] ?? '';
  const hint = document.createElement('p');
  hint.className = 'nudge';
  hint.setAttribute('role', 'status');
  area.after(hint);
  let timer: number | undefined;

  const look = (): void => {
    const found = firstJudgement(area.value, words);
    const next = found === undefined ? '' : text.replace('%s', found);
    if (hint.textContent !== next) hint.textContent = next;
  };
  area.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(look, pause);
  });
  look();
}

function firstJudgement(value: string, words: ReadonlySet<string>): string | undefined {
  const own = value.replace(/[“"„][^“”"„]*[”"]/g, ' ').replace(/[‘'][^‘’']*[’'](?!\p{L})/gu, ' ');
  return own.match(/[\p{L}-]+/gu)?.find((word) => words.has(word.toLowerCase()));
}

for (const area of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-nudge-words]')) nudge(area);

export {};
