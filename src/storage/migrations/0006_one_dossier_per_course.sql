-- One dossier per child and course of events: two people who record a first signal at the same moment
-- end in one dossier, because the second insert finds this in its way and appends instead.
create unique index dossier_of_child_and_route on dossier (child_id, route, organisation_id);
drop index dossier_of_child;
