import { childrenWithin } from '../../access/actor.ts';
import { isId } from '../../protocol/ids.ts';
import type { Child } from '../../storage/people/children.ts';
import type { Option, SelectField } from '../kit/form.ts';
import type { ActiveVisit } from '../visit.ts';

/** The children of the reader's locations, by group; their own groups first, because that is whom it is nearly always about. */
export async function childField(visit: ActiveVisit): Promise<SelectField> {
  const { t, parts, visitor } = visit;
  const { actor } = visitor.session;
  const { locations, ownGroups } = childrenWithin(actor);
  const lists = await Promise.all(locations.map((location) => parts.people.childrenOf(actor.organisationId, location)));
  const own = (child: Child): boolean => ownGroups.some((group) => group.locationId === child.locationId && group.group === child.groupCode);
  const byGroup = Map.groupBy(lists.flat(), (child) => `${child.locationId} ${child.groupCode}`);
  const groups = [...byGroup.values()]
    .map((children) => ({ own: children.some(own), code: children[0]?.groupCode ?? '', options: children.map(optionOf) }))
    .sort((one, other) => Number(other.own) - Number(one.own) || one.code.localeCompare(other.code, 'nl', { numeric: true }))
    .map(({ code, options }) => ({ label: t.dossier.group(code), options }));
  return { kind: 'select', name: 'child', label: t.pages.signalChild, hint: t.pages.signalChildHint, required: true, requiredMessage: t.pages.signalChildRequired, groups };
}

/**
 * The same field for a form that comes in, with the child that was chosen as its only option: unsealing the
 * names of a whole school costs more than recording. Whether this reader may choose that child the use case decides.
 */
export function chosenChild({ t, form }: ActiveVisit): SelectField {
  const chosen = form.values['child'];
  const options = typeof chosen === 'string' && isId(chosen) ? [{ value: chosen, label: '' }] : [];
  return { kind: 'select', name: 'child', label: t.pages.signalChild, required: true, requiredMessage: t.pages.signalChildRequired, options };
}

function optionOf(child: Child): Option {
  return { value: child.childId, label: `${child.firstName} ${child.lastName}` };
}
