import type { Finding } from '../../protocol/reading/finding.ts';
import { concept } from './frame.tsx';

/** Where a finding can be mended: the line in the source text. */
export function editPlaceOf(finding: Pick<Finding, 'path' | 'line'>): string {
  return `${concept}/bron?regel=${String(finding.line)}`;
}
