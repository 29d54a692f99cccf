/** What deserves a look in a dossier, in words. It never blocks. */
import type { DossierView } from '../../dossier/readDossier.ts';
import type { Texts } from '../../texts/index.ts';
import { reportReasons } from '../acts/reportReasons.ts';
import { sentence } from '../acts/refusalText.ts';
import { warningText } from '../acts/warningText.ts';
import { actWords } from '../acts/wording.ts';
import type { AttentionView } from '../components/WhatNow.tsx';

/** All warnings; the reasons for a report stand together in one. A closed dossier asks for nothing. */
export function attentionOf({ status, file }: DossierView, t: Texts): readonly AttentionView[] {
  if (file.state.phase === 'closed') return [];
  const { outstanding } = status.view.reportNeed;
  const report = status.warnings.find((warning) => isAboutReport(warning.key));
  const others = status.warnings.filter((warning) => !isAboutReport(warning.key)).map((warning) => warningText(warning, file.protocol, t));
  const views = others.map(({ message, source }): AttentionView => ({ text: message, source }));
  if (!report) return views;
  const reasons = sentence(reportReasons(outstanding, file.protocol, t));
  const text = t.refusals.warningMessages[report.key](reasons, actWords(t, file.protocol));
  return [{ text, source: [...new Set(outstanding.map((reason) => reason.source))].join('; ') }, ...views];
}

function isAboutReport(key: string): boolean {
  return key === 'reportOutstanding' || key === 'reportRejected';
}
