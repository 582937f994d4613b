-- By the names of their files: which item brought a picture.
alter table wire_item add column picture_files text[] not null default '{}';
create index wire_item_pictures on wire_item using gin (picture_files) where newest and picture_files <> '{}';
