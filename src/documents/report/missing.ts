import { entriesOf, latest } from '../../protocol/state.ts';
import { paragraph, type Section } from '../drawing/blocks.ts';
import type { ReportInput } from './reportInput.ts';

type Question = keyof ReportInput['t']['report']['missing'];

/** What Veilig Thuis asks for and this record does not hold, so that the reporter sees it before calling. */
export function missing(input: ReportInput): Section {
  const w = input.t.report;
  return { title: w.missingTitle, blocks: [...paragraph(w.missingIntro, 'quiet'), { kind: 'list', items: questions(input).map((question) => w.missing[question]) }] };
}

function questions({ state, child, guardians }: ReportInput): Question[] {
  const report = latest(state, 'report');
  const talked = (partner: 'parents' | 'child'): boolean => entriesOf(state, 'conversation').some(({ data }) => data.with.includes(partner));
  const lacking = (question: Question, lacks: boolean): Question[] => (lacks ? [question] : []);
  return [
    ...lacking('reportSent', report === undefined),
    ...lacking('reportNumber', report !== undefined && report.data.reference === undefined),
    ...lacking('parentsInformed', report?.data.parentsInformed === undefined),
    'reporterPhone',
    'reporterKnows',
    'reporterHidden',
    'locationAddress',
    ...lacking('childData', !child?.address),
    'childSex',
    'whereabouts',
    ...lacking('guardians', guardians.length === 0 || guardians.some((guardian) => guardian.address === null)),
    'guardianBirth',
    ...lacking('siblings', entriesOf(state, 'kindcheck').every(({ data }) => data.others === 'unknown')),
    'attendance',
    ...lacking('facts', entriesOf(state, 'signal').every(({ data }) => data.kind !== 'seen' && data.kind !== 'heard')),
    'pattern',
    'protective',
    ...lacking('childView', !talked('child')),
    ...lacking('parentsView', !talked('parents')),
    'danger',
    'risks',
    'network',
    ...lacking('expectation', report?.data.agreements === undefined),
    'attachments',
  ];
}
