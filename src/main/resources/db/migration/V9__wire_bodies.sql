-- The text of an item is kept once and as it is: compressing it would take most of the time that storing it takes.
alter table wire_item alter column body set storage external;
