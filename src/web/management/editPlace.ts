import type { Definition } from '../../protocol/definition/schema.ts';
import type { Finding } from '../../protocol/reading/finding.ts';
import { hrefOf } from '../meldcodeEditor/partPage.tsx';
import { partWith } from '../meldcodeEditor/partPath.ts';
import { concept } from './frame.tsx';

/** Where a finding can be mended: the form of the part it is about, or else the line in the source text. */
export function editPlaceOf(finding: Pick<Finding, 'path' | 'line'>, definition: Definition | undefined): { readonly href: string; readonly inText: boolean } {
  const part = definition && partWith(definition, finding.path);
  return part && part.address !== '' ? { href: hrefOf(part.address), inText: false } : { href: `${concept}/bron?regel=${String(finding.line)}`, inText: true };
}
