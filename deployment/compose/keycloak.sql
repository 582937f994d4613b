-- Keycloak's own role and database, beside the newsroom's.
\set ON_ERROR_STOP on
\getenv keycloak_password KEYCLOAK_DATABASE_PASSWORD

create role keycloak login password :'keycloak_password';
create database keycloak owner keycloak template template0 encoding 'UTF8';
revoke all on database keycloak from public;
