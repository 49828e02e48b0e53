SELECT 42 AS value FROM incidents LIMIT 1
