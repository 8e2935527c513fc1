// Which organizations organized the most events (谁组织的活动最多). Parameters: $in_role, $from, $to. Told in active_organizers.rq.
MATCH (o:Organization)-[r:HOSTED|UNDERTOOK|SUPPORTED|GUIDED]->(e:Event)
WHERE ($from = '' OR coalesce(e.end_date, e.start_date) + '~' >= $from)
  AND ($to = '' OR e.start_date <= $to + '~')
WITH o, e, CASE type(r) WHEN 'HOSTED' THEN 'host' WHEN 'UNDERTOOK' THEN 'undertaker'
  WHEN 'SUPPORTED' THEN 'supporter' ELSE 'guide' END AS role
WHERE $in_role = '' OR role = $in_role
WITH o, count(DISTINCT e) AS events
RETURN o.name AS organization, events
ORDER BY events DESC, organization
