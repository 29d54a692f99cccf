import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { reportPdf } from './reportPdf.ts';
import type { ReportInput } from './report/reportInput.ts';
import { exampleRecord, inputFor, MadeUpRecord } from './testing/exampleReport.ts';

/** The text of each page, with any white space as one space. */
async function pagesOf(input: ReportInput): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(await reportPdf(input)));
  return text.map((page) => page.replace(/\s+/g, ' '));
}

/** The text of the whole report without the feet of its pages. */
async function textOf(input: ReportInput): Promise<string> {
  const { footer, apartFooter } = input.t.report;
  return (await pagesOf(input)).map((page) => page.slice(0, Math.max(page.lastIndexOf(footer), page.lastIndexOf(apartFooter)))).join(' ');
}

/** What stands between one section title and another. */
function between(text: string, from: string, to: string): string {
  const start = text.indexOf(from);
  const end = text.indexOf(to, start);
  expect(start, `${from} is in the report`).toBeGreaterThanOrEqual(0);
  expect(end, `${to} comes after ${from}`).toBeGreaterThan(start);
  return text.slice(start, end);
}

describe('the file', () => {
  it('is tagged, has a language and a title, and says so to a reader', async () => {
    const raw = Buffer.from(await reportPdf(inputFor(exampleRecord()))).toString('latin1');
    expect(raw).toContain('/MarkInfo');
    expect(raw).toContain('/Marked true');
    expect(raw).toContain('/StructTreeRoot');
    expect(raw).toContain('/Lang (nl)');
    expect(raw).toContain('/DisplayDocTitle true');
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
    for (const tag of ['Document', 'Sect', 'H1', 'H2', 'H3', 'P', 'Table', 'TH', 'TD', 'L', 'LI', 'LBody']) expect(raw).toContain(`/S /${tag}\n`);
  });

  it('has a structure in which every heading follows from the one before', async () => {
    const document = await getDocumentProxy(await reportPdf(inputFor(exampleRecord())));
    const levels: number[] = [];
    for (let number = 1; number <= document.numPages; number += 1) collect(await (await document.getPage(number)).getStructTree(), levels);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
  });

  it('says nothing about anybody in its metadata', async () => {
    const { info } = await (await getDocumentProxy(await reportPdf(inputFor(exampleRecord())))).getMetadata();
    expect(info).toMatchObject({ Title: 'Melding aan Veilig Thuis', Creator: 'Pluis' });
    expect(JSON.stringify(info)).not.toMatch(/Noor|Voorbeeld|Zora|Verzonnen/);
  });

  it('numbers its pages', async () => {
    const pages = await pagesOf(inputFor(exampleRecord()));
    expect(pages[0]).toContain(`pagina 1 van ${pages.length}`);
    expect(pages.at(-1)).toContain(`pagina ${pages.length} van ${pages.length}`);
  });
});

interface StructureNode {
  readonly role?: string;
  readonly children?: readonly unknown[];
}

function collect(node: unknown, levels: number[]): void {
  const { role, children } = (node ?? {}) as StructureNode;
  const level = /^H(\d)$/.exec(role ?? '')?.[1];
  if (level !== undefined) levels.push(Number(level));
  for (const child of children ?? []) collect(child, levels);
}

describe('what the report says', () => {
  let text: string;
  let pages: string[];
  beforeAll(async () => {
    pages = await pagesOf(inputFor(exampleRecord()));
    text = pages.join(' ');
  });

  it('begins with what it is and who may read it', () => {
    expect(pages[0]).toContain('Dit is een vermoeden, geen vastgesteld feit');
    expect(pages[0]).toContain('kinderen vanaf 12 jaar');
    expect(pages[0]).toContain('artikel 5.2.6 Wmo 2015');
    expect(pages[0]).not.toContain('Bel altijd eerst');
  });

  it('keeps what others told out of the facts (R142)', () => {
    const facts = between(text, '5. Wat wij zelf zagen', '6. Wat anderen');
    const others = between(text, '6. Wat anderen', '7. Vermoedens');
    expect(facts).toContain('blauwe plek op de linkerbovenarm');
    expect(facts).not.toContain('glasgerinkel');
    expect(others).toContain('glasgerinkel');
    expect(others).toContain('pedagogisch medewerker van de naschoolse opvang, met toestemming');
    expect(text.split('glasgerinkel')).toHaveLength(2);
  });

  it('marks every hypothesis with what became of it (R023)', () => {
    const hypotheses = between(text, '7. Vermoedens', '8. Diagnoses');
    expect(hypotheses).toContain('niet bevestigd en niet ontkracht');
    expect(hypotheses).toContain('vermoeden, later ontkracht');
    expect(hypotheses).toContain('De judoleraar zegt dat er sinds 20 januari geen les was.');
    expect(between(text, '5. Wat wij zelf zagen', '7. Vermoedens')).not.toContain('kan ook van judo komen');
  });

  it('names the professional who made a diagnosis', () => {
    expect(between(text, '8. Diagnoses', '9. Letsel')).toContain('dr. H. Verzinsel, huisarts');
  });

  it('shows what speaks against the suspicion (R020)', () => {
    expect(between(text, '10. Wat het vermoeden tegenspreekt', '11. Gesprekken')).toContain('vrolijk en uitgerust');
  });

  it('shows an addition beneath what it adds to', () => {
    const facts = between(text, 'Bij het omkleden voor gym', 'Als papa boos is');
    expect(facts).toContain('Aanvulling · ma 9 februari 2026, 09:00 · Juf Fictie, leerkracht');
  });

  it('names a moment that was written down later', () => {
    expect(between(text, 'do 5 februari 2026, 14:10', 'Als papa boos is')).toContain('vastgelegd vr 6 februari 2026, 08:15');
  });

  it('says which deviations were made and why', () => {
    expect(between(text, 'Afgeweken van de meldcode', '3. Melder')).toContain('Een gepland gesprek met Noor zou haar nu te veel vragen.');
  });

  it('lists what Veilig Thuis asks and the record does not hold', () => {
    const missing = between(text, '17. Nog in te vullen', 'Niet delen met het gezin');
    expect(missing).toContain('Of de melder voor het gezin onbekend moet blijven');
    expect(missing).not.toContain('Het nummer van de melding.');
  });

  it('keeps secret addresses and numbers on the last page, also those that somebody typed', () => {
    const open = pages.slice(0, -1).join(' ');
    expect(open).not.toMatch(/Schuilstraat|9999\s?ZZ|1234|Elders/);
    expect(pages.at(-1)).toContain('Schuilstraat 12, 9999 ZZ Elders');
    expect(pages.at(-1)).toContain('06-00001234');
    expect(open).toContain('Proefplein 7');
  });

  it('keeps a source that did not agree and the reasons for not talking on the last page', () => {
    const open = pages.slice(0, -1).join(' ');
    expect(open).not.toMatch(/Ans Denkbeeld|eerder bedreigd/);
    expect(open).toContain('bron 1, wil niet genoemd worden');
    expect(open).toContain('Een gesprek brengt de leerling, de melder of iemand anders in gevaar.');
    expect(pages.at(-1)).toContain('Buurvrouw Ans Denkbeeld');
    expect(pages.at(-1)).toContain('Vader heeft moeder eerder bedreigd.');
  });

  it('speaks English to who reads English', async () => {
    const english = await textOf(inputFor(exampleRecord(), { language: 'en' }));
    expect(english).toContain('This is a suspicion, not an established fact');
    expect(english).toContain('Do not share with the family');
  });
});

describe('records that are not like others', () => {
  it('makes a report of an empty dossier, and says to call first', async () => {
    const pages = await pagesOf(inputFor(new MadeUpRecord().open(), { child: undefined, guardians: [] }));
    expect(pages[0]).toContain('Bel altijd eerst: Veilig Thuis 0800-2000');
    expect(pages.join(' ')).toContain('Er zijn geen eigen waarnemingen vastgelegd.');
    expect(pages.join(' ')).toContain('Feiten: wat is gezien of gehoord');
    expect(pages.join(' ')).not.toContain('Wat anderen ons vertelden');
  });

  it('prints the longest texts whole, over several pages', async () => {
    const record = new MadeUpRecord().open();
    const sentence = 'Dit is een lange zin over wat er te zien was. ';
    record.add('signal', '2026-02-03 10:40', { kind: 'seen', text: `${sentence.repeat(430)}Hier eindigt het.` });
    record.add('signal', '2026-02-03 10:45', { kind: 'seen', text: 'x'.repeat(20_000) });
    const text = await textOf(inputFor(record));
    expect(text.replace(/\s+/g, ' ').split('Dit is een lange zin')).toHaveLength(431);
    expect(text).toContain('Hier eindigt het.');
    expect(text.match(/x/g)?.length).toBeGreaterThanOrEqual(20_000);
  });

  it('prints emoji, combined letters and other scripts, and the number of a character that no font has', async () => {
    const record = new MadeUpRecord().open();
    record.add('signal', '2026-02-03 10:40', { kind: 'heard', text: 'Zoe\u0308 stuurde 😢👊🏽 naar Łukasz en Ayşe.\r\nأنا خائف جدا\nשלום\nሰላም \u0007\ud800' });
    const text = await textOf(inputFor(record));
    expect(text).toContain('Zoë stuurde');
    expect(text).toContain('Łukasz en Ayşe');
    expect(text).toContain('😢');
    expect(text).toContain('[U+1230]');
  });

  it.each([
    ["'s-Gravenweg 3 (boven)", "woont op 's-gravenweg 3  (boven)"],
    ['Schuilstraat 12a', 'woont in de SCHUILSTRAAT, op 12a'],
  ])('leaves out a secret address as people type it: %s', async (street, text) => {
    const record = new MadeUpRecord().open();
    record.add('signal', '2026-02-03 10:40', { kind: 'seen', text: `Zij ${text}, 1234ab, bel +31 6 0000 1234.` });
    const base = inputFor(record);
    const [mother] = base.guardians;
    const pages = await pagesOf({ ...base, child: undefined, guardians: [{ ...mother!, address: { street, postalCode: '1234 AB', city: 'Elders' } }] });
    expect(pages.slice(0, -1).join(' ')).toMatch(/Zij woont (op|in de) \[weggelaten\](, op 12a)?, \[weggelaten\], bel \[weggelaten\]/);
  });
});
