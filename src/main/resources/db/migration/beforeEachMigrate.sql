-- What a migration writes is checked as it is written: a table whose rows wait to be checked takes no index in the same transaction.
set constraints all immediate;
