import type { DocumentContent } from '../drawing/blocks.ts';
import { apart } from './apart.ts';
import { contact } from './contact.ts';
import { front } from './front.ts';
import { helpAndDecisions } from './help.ts';
import { meldcode } from './meldcode.ts';
import { missing } from './missing.ts';
import { observations } from './observations.ts';
import { people, reporter } from './people.ts';
import type { ReportInput } from './reportInput.ts';
import { talks } from './talks.ts';
import { withholding } from './withhold.ts';

/** What the report says, in the order in which Veilig Thuis asks for it. The part before `apart` holds no secret address or number. */
export function reportContent(input: ReportInput): DocumentContent {
  const w = input.t.report;
  return withholding(
    {
      title: w.title,
      subtitle: w.subtitle,
      language: input.t.language,
      front: front(input),
      sections: [contact(input), meldcode(input), reporter(input), people(input), ...observations(input), ...talks(input), ...helpAndDecisions(input), missing(input)],
      apart: apart(input),
      footer: w.footer,
      pageOf: w.pageOf,
    },
    input,
  );
}
