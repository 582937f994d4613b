-- Whatever changes a story moves its version on: of two who judged by the same version the second is refused. The lock on the
-- copy, the clock's tries and what the credit check has found go by their own ways and leave it as it is.
drop trigger version_moves on story;
create trigger version_moves before update on story for each row
    when (current_user = '${service}' and new.version <= old.version and (
        new.changed_at is distinct from old.changed_at
        or new.slug is distinct from old.slug
        or new.stage is distinct from old.stage
        or new.head is distinct from old.head
        or new.live is distinct from old.live
        or new.slot_at is distinct from old.slot_at
        or new.approval is distinct from old.approval
        or new.holds is distinct from old.holds
        or new.embargo is distinct from old.embargo))
    execute function version_moves();
