import type { Definition } from '../../protocol/definition/schema.ts';
import type { Finding } from '../../protocol/reading/finding.ts';
import { hrefOf } from '../meldcodeEditor/partPage.tsx';
import { partWith } from '../meldcodeEditor/partPath.ts';
import { concept } from './frame.tsx';

interface EditPlace {
  readonly href: string;
  readonly at: 'form' | 'upgrade' | 'text';
}

/** What no form can add, and the wizard does. */
const upgradable = new Set(['noHomeRoute', 'noFinalResponsibility', 'noSpecialForms', 'noWeighing', 'noTrigger', 'noStaffRoute', 'noChildrenRoute']);

/** Where a finding can be mended: the wizard, the form of the part it is about, or else the line in the source text. */
export function editPlaceOf(finding: Pick<Finding, 'code' | 'path' | 'line'>, definition: Definition | undefined): EditPlace {
  if (definition && upgradable.has(finding.code)) return { href: `${concept}/bijwerken`, at: 'upgrade' };
  const part = definition && partWith(definition, finding.path);
  return part && part.address !== '' ? { href: hrefOf(part.address), at: 'form' } : { href: `${concept}/bron?regel=${String(finding.line)}`, at: 'text' };
}
