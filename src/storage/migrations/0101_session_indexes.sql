-- Secondary indexes must not begin like the primary key: on a database that was never analysed
-- PostgreSQL may prefer them for a look-up by primary key and read a whole organisation for one row.
drop index session_of_employee;
drop index session_by_age;
create index session_of_employee on session (employee_id, organisation_id);
create index session_by_age on session (created_at, organisation_id);
