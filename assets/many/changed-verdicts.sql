-- Whose verdict is another under tomorrow's law: results.ndjson of today, tomorrow.ndjson made with --as-of of that day.
WITH today AS (SELECT workbook ->> 'name' AS workbook, unnest(verdicts) AS verdict
               FROM read_json('results.ndjson', format = 'newline_delimited', maximum_object_size = 268435456,
                              columns = {workbook: 'JSON', verdicts: 'JSON[]'})),
     tomorrow AS (SELECT workbook ->> 'name' AS workbook, unnest(verdicts) AS verdict
                  FROM read_json('tomorrow.ndjson', format = 'newline_delimited', maximum_object_size = 268435456,
                                 columns = {workbook: 'JSON', verdicts: 'JSON[]'}))
SELECT a.workbook, a.verdict ->> 'subject' AS subject, a.verdict ->> 'stage' AS stage,
       a.verdict ->> 'outcome' AS today, b.verdict ->> 'outcome' AS tomorrow
FROM today a JOIN tomorrow b
  ON a.workbook = b.workbook AND (a.verdict ->> 'subject') = (b.verdict ->> 'subject')
 AND (a.verdict ->> 'stage') IS NOT DISTINCT FROM (b.verdict ->> 'stage')
WHERE (a.verdict ->> 'outcome') <> (b.verdict ->> 'outcome')
ORDER BY ALL;
