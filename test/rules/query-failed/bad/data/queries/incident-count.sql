SELECT count(*) AS valu FROM incidents
