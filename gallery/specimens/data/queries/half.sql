-- Half of the dated events.
select count(*) / 2 as value from events where date is not null
