/** A warning in words. It never blocks; it says what deserves a look and which rule asks for it. */
import type { Definition } from '../../protocol/definition/schema.ts';
import type { Warning } from '../../protocol/warnings.ts';
import type { Texts } from '../../texts/index.ts';
import { textIn } from '../views/words.ts';
import { questionText, sentence, sourceText, type Explained } from './refusalText.ts';
import { reportReason } from './reportReasons.ts';
import { actWords } from './wording.ts';

/** Every warning has a text in both languages. Holds nothing that a person typed. */
export function warningText(warning: Warning, protocol: Definition, t: Texts): Explained {
  return { message: t.refusals.warningMessages[warning.key](whatOf(warning, protocol, t), actWords(t, protocol)), source: sourceText(warning.source, t) };
}

function whatOf({ key, params }: Warning, protocol: Definition, t: Texts): string {
  const param = (name: string): string => params[name] ?? '';
  switch (key) {
    case 'reportOutstanding':
    case 'reportRejected':
      return sentence(reportReason({ kind: param('kind'), rule: param('rule') }, protocol, t));
    case 'openHypothesis':
      return param('count');
    case 'consentRefused':
      return sentence(textIn(protocol.consents, param('consent'), t));
    case 'answeredAlone':
      return questionText(param('question'), protocol, t);
    case 'decidedByOther':
      return param('what');
    default:
      return '';
  }
}
