-- What is left of the limits, by the project owner and by what it is counted in: the least, and how many are exceeded.
SELECT coalesce(owner, '（未写明 not stated）') AS owner, finding -> 'headroom' ->> 'unit' AS counted_in,
       min(CAST(finding -> 'headroom' ->> 'value' AS DECIMAL(28, 6))) AS least,
       count(*) FILTER (CAST(finding -> 'headroom' ->> 'value' AS DECIMAL(28, 6)) < 0) AS exceeded, count(*) AS limits
FROM (SELECT list_max(list_transform(subjects, lambda s: json_extract_string(s, '$.facts."project.owner".value'))) AS owner,
             unnest(findings) AS finding
      FROM read_json('results.ndjson', format = 'newline_delimited', maximum_object_size = 268435456,
                     columns = {subjects: 'JSON[]', findings: 'JSON[]'}))
WHERE (finding -> 'headroom' ->> 'value') IS NOT NULL
GROUP BY owner, counted_in
ORDER BY owner, counted_in;
