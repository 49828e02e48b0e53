-- Incidents of August 2020 for which no two independent sources were found: one source, or several that repeat each other.
-- ar: حوادث أغسطس ٢٠٢٠ التي لم يُعثر لها على مصدرين مستقلين: مصدر واحد، أو مصادر عدة يكرر بعضها بعضًا.
select
  count(*) as value,
  list(id order by id) as incidents
from incidents
where date_from >= '2020-08-01'
  and date_to <= '2020-08-31'
  and independent = 1
