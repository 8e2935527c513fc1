// What an organization was called later, and what became of it (一个组织后来叫什么、成了什么组织). Parameters: $organization. Told in later_names.rq.
MATCH (n:Organization)-[r:REPLACES]->(o:Organization), (o)-[:REPLACES*0..8]->(:Organization {id: $organization})
WHERE n.id <> $organization
WITH DISTINCT n, o, r, [(o)-[:CHANGED_BY]->(c:ChangeEvent) | coalesce(c.start_date, '9999') + '~' + c.class + '~' + c.id] AS went,
  [(n)-[:RESULTED_FROM]->(c:ChangeEvent) | coalesce(c.start_date, '9999') + '~' + c.class + '~' + c.id] AS came
WITH n, o, r, [one IN went WHERE one IN came] AS told
WITH n, o, r, CASE WHEN size(told) = 0 THEN ['9999~-~-'] ELSE told END AS every
UNWIND every AS one
WITH n, o, r, min(one) AS first
WITH n, o, r, split(first, '~')[0] AS day, split(first, '~')[1] AS change
RETURN o.name AS former, n.name AS later, CASE WHEN day = '9999' THEN '' ELSE day END AS date,
  CASE WHEN change = '-' THEN '' ELSE change END AS kind,
  coalesce(r.quote, '') AS quote, coalesce(r.issue, '') AS issue
ORDER BY date, former, later, kind, quote, issue
