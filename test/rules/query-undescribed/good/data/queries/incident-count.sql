-- Incidents on the site.
SELECT count(*) AS value FROM incidents
