import { drawDocument } from './drawing/drawDocument.ts';
import { reportContent } from './report/reportContent.ts';
import type { ReportInput } from './report/reportInput.ts';

/**
 * The report to Veilig Thuis as a tagged PDF (PDF/UA-1, A4), from the record alone. Everything but the
 * last part may be read by parents and by children from 12 (R142–R150; legal ground: art. 5.2.6 Wmo 2015).
 */
export function reportPdf(input: ReportInput): Promise<Uint8Array<ArrayBuffer>> {
  return drawDocument(reportContent(input), new Date(input.now));
}
