SELECT count(*) AS value FROM incidents
