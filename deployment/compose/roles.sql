-- Two roles and a database. The owner migrates; the service works under a role that owns nothing.
-- For psql, as a superuser, once, with both passwords in the environment.
\set ON_ERROR_STOP on
\getenv owner_password DATABASE_OWNER_PASSWORD
\getenv service_password DATABASE_PASSWORD

create role stet_owner login password :'owner_password';
create role stet login password :'service_password';

create database stet owner stet_owner template template0
    encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C.UTF-8';
revoke all on database stet from public;
grant connect on database stet to stet;
