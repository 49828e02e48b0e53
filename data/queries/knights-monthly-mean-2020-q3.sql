-- Mean number of attacks a month in the third quarter of 2020 in the CTC Sentinel data set, which is published by the quarter.
-- ar: متوسط عدد الهجمات في الشهر في الربع الثالث من ٢٠٢٠ في مجموعة بيانات CTC Sentinel، المنشورة بحسب أرباع السنة.
select
  value / 3 as value,
  sources
from observations
where series = 'knights-iraq-attacks-quarterly'
  and period = '2020-Q3'
