import type { Definition } from '../definition/schema.ts';
import type { Path, Problem } from '../reading/finding.ts';
import { problem } from './problem.ts';
import { stringsIn } from './texts.ts';

/** What a template leaves open, anywhere in a text. Numbers between square brackets are footnotes, `[sic]` is a quotation; both stay. */
const anywhere: readonly RegExp[] = [
  /\[(?!sic\])[^\]\d][^\]]*\]/i,
  /<[a-zà-ÿ…][^<>]*>/i,
  /\{\{?[^{}]+\}\}?|«[^»]*»/,
  /_{3,}|\.{4,}|…{2,}/,
  /(?:^|\s)(?:…|\.\.\.)(?:\s|$)/,
  /\bx{3,}\b|\bXX-XX\b/i,
  /\b(?:TODO|TBD|TBA|FIXME)\b|\bN\.?T\.?B\.?(?=\W|$)|\bn\.t\.b\.?/,
  /lorem ipsum|dolor sit amet|\bplaceholder\b|\bvoorbeeldtekst\b|\bdummy ?te(?:kst|xt)\b|\bblabla\b|\basdf/i,
  /\b(?:nog|hier) (?:in te vullen|invullen)\b|\bnog (?:te bepalen|aan te vullen|toe te voegen)\b/i,
  /\((?:[\p{L}-]+ ){0,3}(?:invullen|in te vullen|aanvullen|fill in|to be (?:completed|filled in|determined|decided|added))\)/iu,
  /\b(?:vul hier|insert)\b[^.]*\b(?:naam|nummer|adres|name|number|address)\b[^.]*\b(?:school|organisatie|organisation|bestuur|board|opvang|stichting|regio|here)\b/i,
  /\bto be (?:filled in|determined)\b/i,
];

/** A text for people that is nothing but a note to the writer. */
const whole = /^\W*(?:nader te bepalen|in te vullen|invullen|aanvullen|volgt|volgt nog|tekst volgt|to be (?:decided|added|completed)|fill in|naam (?:van )?(?:de |uw )?(?:basis)?(?:school|organisatie|opvang|stichting)|name of (?:the|your) (?:school|organisation)|test|[x?.…-]+)\W*$/i;

const noPhone = /[x?…]|^(?:\D*\d){0,2}\D*$|^\D*(\d)(?:\D*\1){5,}\D*$|0?123\D*456\D*78/i;
const noAddress = /@?\b(?:example|voorbeeld|domein|domain|uw\w*|jouw\w*|schoolnaam|naamschool|mijnschool|organisatienaam)\.\w+|\.(?:example|invalid|test)$|^(?:naam|name|voornaam|x+)[.@]|x{3,}|[…?<[]/i;

/** Markup is no blank to fill in; on the pages it shows as it stands. */
const markup = /<\/?(?:script|style|iframe|img|a|b|i|u|em|strong|p|br|div|span|ul|ol|li|h[1-6]|table|tr|td)\b[^<>]*>/i;

/**
 * What nobody filled in. Such a definition can run, so that people can try it
 * while they work on it, but it cannot be published (issue 3, "Readable").
 */
export function placeholders(definition: Definition): Problem[] {
  return stringsIn(definition).flatMap(({ text, path }) => {
    const tag = markup.exec(text)?.[0];
    if (tag !== undefined) return [problem('incomplete', 'markup', path, [`Hier staat HTML (${shown(tag)}). Mensen zien dat letterlijk zo in de tekst.`, `There is HTML here (${shown(tag)}). People see it literally in the text.`], ['Schrijf gewone tekst, zonder wat tussen < en > staat.', 'Write plain text, without what stands between < and >.'], 'docs/protocol-format.md')];
    const found = leftOpen(text, path);
    return found === undefined ? [] : [problem('incomplete', 'placeholder', path, [`Hier is nog niet ingevuld: ${shown(found)}`, `This has not been filled in yet: ${shown(found)}`], ['Vul in wat hier voor uw organisatie hoort te staan.', 'Fill in what belongs here for your organisation.'], 'R182')];
  });
}

function leftOpen(text: string, path: Path): string | undefined {
  const key = path.at(-1);
  if (path[0] === 'socialMap' || path[0] === 'emergency') {
    if (key === 'phone') return noPhone.test(text) ? text : undefined;
    if (key === 'email') return noAddress.test(text) || !/^\S+@\S+\.\S+$/.test(text) ? text : undefined;
    if (key === 'website') return noAddress.test(text) ? text : undefined;
  }
  // What a source document says about itself may hold its own blanks.
  if (path[0] === 'outdated' && key === 'was') return undefined;
  if ((key === 'nl' || key === 'en') && whole.test(text)) return text;
  for (const pattern of anywhere) {
    const found = pattern.exec(text)?.[0].trim();
    if (found !== undefined) return found;
  }
  return undefined;
}

function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
