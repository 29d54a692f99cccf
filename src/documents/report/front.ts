import type { ReportReason } from '../../protocol/reportNeed.ts';
import { latest } from '../../protocol/state.ts';
import { ageOn } from '../../protocol/time.ts';
import { nameIn, say, textIn } from '../../texts/words.ts';
import { facts, paragraph, type Block } from '../drawing/blocks.ts';
import { day, moment } from './records.ts';
import type { ReportInput } from './reportInput.ts';

/** What a reader must know first: what this is, who may read it, about whom, from whom and why. */
export function front(input: ReportInput): Block[] {
  const { t, state } = input;
  const w = t.report;
  const report = latest(state, 'report');
  return [
    { kind: 'notice', mark: 'hypothesis', title: w.suspicionTitle, text: w.suspicion },
    { kind: 'notice', mark: 'plain', title: w.openTitle, text: w.open },
    ...(report ? [] : [{ kind: 'notice' as const, mark: 'danger' as const, title: w.callTitle, text: w.callText }]),
    ...facts(
      [w.child, childName(input)],
      [w.birthDate, birth(input)],
      [w.location, input.locationName],
      [w.reporterTitle, input.reporter.name],
      [w.reportedOn, report ? moment(report.at, input) : w.notRecorded],
      [w.reportNumber, report?.data.reference ?? w.notRecorded],
      [w.legalGround, w.legalGroundText],
      [w.madeOn, moment(input.now, input)],
    ),
    { kind: 'heading', text: w.reasonsTitle },
    ...reasons(input),
  ];
}

export function childName({ child, t }: ReportInput): string {
  return child ? `${child.firstName} ${child.lastName}` : t.report.notRecorded;
}

/** Birth date with the age on the day of the report. */
export function birth(input: ReportInput): string {
  const { child, status, now, t } = input;
  if (!child) return t.report.notRecorded;
  return `${day(child.birthDate, input)} (${t.report.age(ageOn(child.birthDate, status.view.calendar.dateOf(now)))})`;
}

function reasons(input: ReportInput): Block[] {
  const { status, state, t } = input;
  const named = status.view.reportNeed.reasons.map((reason) => `${nameOf(reason, input)}\n${t.report.ruleSource(reason.source)}`);
  const decision = latest(state, 'reportDecision');
  const list: Block[] = named.length > 0 ? [{ kind: 'list', items: named }] : [];
  const why = decision?.data.report === true ? paragraph(decision.data.reasons) : [];
  return list.length + why.length > 0 ? [...list, ...why] : paragraph(t.report.noReasons, 'quiet');
}

function nameOf(reason: ReportReason, { protocol, status, t }: ReportInput): string {
  const kind = t.report.reasonKinds[reason.kind];
  switch (reason.kind) {
    case 'trigger':
      return `${kind}: ${nameIn(protocol.triggers, reason.rule, t)}`;
    case 'norm':
      return `${kind}: ${textIn(protocol.norms, reason.rule, t)}`;
    case 'answer': {
      const question = status.view.route.weighing?.questions.find((candidate) => candidate.id === reason.rule);
      const answer = question?.answers.find((candidate) => candidate.id === reason.answer);
      return `${kind}: ${question ? say(question.text, t) : reason.rule} ${answer ? say(answer.label, t) : ''}`.trimEnd();
    }
  }
}
