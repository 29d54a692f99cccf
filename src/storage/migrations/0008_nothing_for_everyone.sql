-- PostgreSQL lets everybody make temporary tables, and a database from before version 15 lets everybody make
-- tables beside ours. The application needs neither, and whoever got into its statements must not have them.
-- On a server where somebody else owns the database this warns and leaves it.
do $$
begin
  execute format('revoke temporary, create on database %I from public', current_database());
end $$;
revoke create on schema public from public;
