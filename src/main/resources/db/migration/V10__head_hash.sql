-- What the head says by its hash, so that judging and recording a story does not read its copy.
alter table story add column head_hash text;
update story set head_hash = (select hash from revision where revision.id = story.head);
alter table story alter column head_hash set not null;
