import { childrenWithin } from '../../access/actor.ts';
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

function optionOf(child: Child): Option {
  return { value: child.childId, label: `${child.firstName} ${child.lastName}` };
}
