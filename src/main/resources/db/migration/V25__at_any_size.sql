-- What lists and watchers ask for, so that an archive of any size costs them the same.
create index waiver_by_time on waiver (at desc);
create index trail_by_action on trail (action, at);

-- Stories that were taken down and are public again, for whoever tells the wire.
alter table story_taken_down add column back boolean not null default false;
update story_taken_down t set back = true from story s where s.id = t.story and t.known and s.live is not null;
create index story_taken_down_back on story_taken_down (story) where back;
