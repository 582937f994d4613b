-- What has changed lately, at whichever desk.
create index story_changed on story (changed_at);
