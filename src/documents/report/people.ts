import { capital, nameIn, say } from '../../texts/words.ts';
import { facts, labelled, paragraph, type Block, type Section } from '../drawing/blocks.ts';
import { birth, childName } from './front.ts';
import { happened, recordOf } from './records.ts';
import type { Guardian, ReportInput } from './reportInput.ts';
import { addressText, secretsOf } from './withhold.ts';

/** Who reports, and who else of the organisation knows the child. */
export function reporter(input: ReportInput): Section {
  const { t, protocol, reporter: person, state, names } = input;
  const w = t.report;
  const functionId = state.entries.findLast((entry) => names.get(entry.by.employeeId) === person.name)?.by.functionId;
  const others = state.participants.filter((one) => !one.lockedOut && names.get(one.employee) !== person.name);
  const roleOf = (id: string): string | undefined => protocol.functions.find((one) => one.id === id)?.role;
  const isOfficer = (id: string): boolean => ['officer', 'deputyOfficer'].includes(roleOf(id) ?? '');
  const said = (one: { readonly employee: (typeof others)[number]['employee']; readonly function: string }): string => `${names.get(one.employee) ?? t.dossier.unknownEmployee}, ${nameIn(protocol.functions, one.function, t)}`;
  return {
    title: w.reporterTitle,
    blocks: facts(
      [w.name, person.name],
      [w.functionName, functionId === undefined ? w.notRecorded : nameIn(protocol.functions, functionId, t)],
      [w.location, input.locationName],
      [w.email, person.email === '' ? w.notRecorded : person.email],
      [w.phone, w.notRecorded],
      [capital(say(protocol.words.officer, t)), others.filter((one) => isOfficer(one.function)).map(said).join('\n')],
      [w.otherStaff, others.filter((one) => !isOfficer(one.function)).map(said).join('\n')],
    ),
  };
}

/** The child, the parents and carers, and other children at home. Secret addresses are not in here. */
export function people(input: ReportInput): Section {
  const { t, guardians, child } = input;
  const w = t.report;
  const secrets = secretsOf(input);
  const childAddress = child?.address ? (secrets.hidesChild ? w.withheldAddress : addressText(child.address)) : w.notRecorded;
  return {
    title: w.peopleTitle,
    blocks: [
      { kind: 'heading', text: w.child },
      ...(child ? facts([w.name, childName(input)], [w.birthDate, birth(input)], [w.address, childAddress], [w.location, input.locationName], [w.group, child.groupCode]) : paragraph(w.childUnknown)),
      ...(guardians.length === 0 ? [{ kind: 'heading' as const, text: t.dossier.guardians }, ...paragraph(w.guardianUnknown)] : guardians.flatMap((guardian) => guardianBlocks(guardian, secrets.hides(guardian), input))),
      { kind: 'heading', text: w.otherChildrenTitle },
      ...kindchecks(input),
    ],
  };
}

function guardianBlocks(guardian: Guardian, hidden: boolean, { t }: ReportInput): Block[] {
  const w = t.report;
  const address = hidden ? w.withheldAddress : guardian.address ? addressText(guardian.address) : w.notRecorded;
  const phone = hidden ? w.withheldAddress : (guardian.phone ?? w.notRecorded);
  return [
    { kind: 'heading', text: guardian.name },
    ...facts([w.relation, t.pages.relations[guardian.relation]], [w.authority, guardian.authority ? w.authorityYes : w.authorityNo], [w.address, address], [w.phone, phone]),
  ];
}

function kindchecks(input: ReportInput): Block[] {
  const { t } = input;
  const d = t.dossier.entry;
  const entries = happened(input, 'kindcheck');
  if (entries.length === 0) return paragraph(t.report.noKindcheck, 'quiet');
  return entries.map((entry) => {
    const blocks = [...facts([d.otherChildren, d.yesNoUnknown[entry.data.others]]), ...labelled([d.children, entry.data.children], [d.carer, entry.data.carer], [d.remarks, entry.data.text])];
    return recordOf(entry, { mark: 'plain', label: d.kindcheck, blocks }, input);
  });
}
