// Which events an organization and those that it took the place of organized, in which role (一个组织和它的前身主办、承办、协办、指导了哪些活动). Parameters: $organization, $in_role, $class, $from, $to. Told in history_events.rq.
MATCH (o:Organization)-[r:HOSTED|UNDERTOOK|SUPPORTED|GUIDED]->(e:Event), (:Organization {id: $organization})-[:REPLACES*0..8]->(o)
WHERE e.class IN $class
  AND ($from = '' OR coalesce(e.end_date, e.start_date) + '~' >= $from)
  AND ($to = '' OR e.start_date <= $to + '~')
WITH DISTINCT o, e, r, CASE type(r) WHEN 'HOSTED' THEN 'host' WHEN 'UNDERTOOK' THEN 'undertaker'
  WHEN 'SUPPORTED' THEN 'supporter' ELSE 'guide' END AS role
WHERE $in_role = '' OR role = $in_role
RETURN DISTINCT o.name AS organizer, e.name AS event, coalesce(e.start_date, '') AS date, coalesce(e.end_date, '') AS last_day, role,
  coalesce(r.verb, '') AS verb, r.quote AS quote, r.issue AS issue
ORDER BY date, event, organizer, last_day, role, verb, quote, issue
