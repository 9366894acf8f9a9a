-- Which rules fail most, and in how many workbooks.
SELECT finding ->> 'check' AS rule, count(*) AS failed, count(DISTINCT workbook) AS workbooks
FROM (SELECT workbook ->> 'name' AS workbook, unnest(findings) AS finding
      FROM read_json('results.ndjson', format = 'newline_delimited', maximum_object_size = 268435456,
                     columns = {workbook: 'JSON', findings: 'JSON[]'}))
WHERE (finding ->> 'outcome') = 'failed'
GROUP BY rule
ORDER BY failed DESC, rule;
