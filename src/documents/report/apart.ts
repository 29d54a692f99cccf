import type { DocumentContent } from '../drawing/blocks.ts';
import { facts, labelled, paragraph, type Block } from '../drawing/blocks.ts';
import { hiddenSources } from './observations.ts';
import { day, happened } from './records.ts';
import type { ReportInput } from './reportInput.ts';
import { addressText, secretsOf } from './withhold.ts';

/** The page that the family must not see: where people live in secret, who told what, and why a conversation was not safe. */
export function apart(input: ReportInput): DocumentContent['apart'] {
  const { t, guardians } = input;
  const w = t.report;
  const restricted = guardians.filter((guardian) => guardian.contactRestriction !== null);
  return {
    title: w.apartTitle,
    footer: w.apartFooter,
    blocks: [
      { kind: 'notice', mark: 'danger', title: w.apartNoticeTitle, text: w.apartNotice },
      ...paragraph(w.apartOpenPart, 'quiet'),
      { kind: 'heading', text: w.secretAddresses },
      ...secretAddresses(input),
      ...headed(w.restrictions, labelled(...restricted.map((guardian) => [guardian.name, guardian.contactRestriction ?? undefined] as const))),
      ...headed(w.hiddenSources, sources(input)),
      ...headed(w.waiverReasons, labelled(...happened(input, 'waiver').map((entry) => [`${day(entry.at, input)} · ${t.dossier.entry.conversationWith[entry.data.with]} ${t.dossier.entry.conversationAbout[entry.data.about]}`, entry.data.reasons] as const))),
      { kind: 'heading', text: w.reporterSafety },
      ...paragraph(w.reporterSafetyText),
    ],
  };
}

function headed(text: string, blocks: readonly Block[]): Block[] {
  return blocks.length > 0 ? [{ kind: 'heading', text }, ...blocks] : [];
}

function secretAddresses(input: ReportInput): Block[] {
  const { t, child, guardians } = input;
  const w = t.report;
  const secrets = secretsOf(input);
  const hidden = guardians.filter(secrets.hides);
  if (hidden.length === 0) return paragraph(w.noSecretAddresses);
  return facts(
    ...hidden.map((guardian) => [guardian.name, [guardian.address ? addressText(guardian.address) : w.notRecorded, guardian.phone].filter(Boolean).join('\n')] as const),
    ...(child?.address ? [[`${child.firstName} ${child.lastName}`, addressText(child.address)] as const] : []),
  );
}

function sources(input: ReportInput): Block[] {
  const numbers = hiddenSources(input);
  const named = new Map(happened(input, 'signal').flatMap(({ id, data }) => (numbers.has(id) && data.source?.who ? [[numbers.get(id) ?? 0, data.source.who] as const] : [])));
  return facts(...[...named].map(([number, who]) => [input.t.report.hiddenSource(number), who] as const));
}
