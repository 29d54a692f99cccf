-- A real organisation asks for a second factor from its first day; only the fictional one does without.
alter table organisation alter column second_factor_required set default true;
