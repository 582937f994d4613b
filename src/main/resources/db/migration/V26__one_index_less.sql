-- What is due is a part of what is scheduled: one index serves both, and each change of a story writes one fewer.
drop index story_due;
