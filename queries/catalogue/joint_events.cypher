// Which events two organizations organized together (两个组织一起办过哪些活动). Parameters: $organization, $other. Told in joint_events.rq.
MATCH (o:Organization {id: $organization})-[own:HOSTED|UNDERTOOK|SUPPORTED|GUIDED]->(e:Event)
MATCH (:Organization {id: $other})-[r:HOSTED|UNDERTOOK|SUPPORTED|GUIDED]->(e)
WITH e, r, CASE type(own) WHEN 'HOSTED' THEN 'host' WHEN 'UNDERTOOK' THEN 'undertaker'
  WHEN 'SUPPORTED' THEN 'supporter' ELSE 'guide' END AS own_role,
  CASE type(r) WHEN 'HOSTED' THEN 'host' WHEN 'UNDERTOOK' THEN 'undertaker'
  WHEN 'SUPPORTED' THEN 'supporter' ELSE 'guide' END AS other_role
RETURN DISTINCT e.name AS event, coalesce(e.start_date, '') AS date, own_role, other_role, r.quote AS quote, r.issue AS issue
ORDER BY date, event, own_role, other_role, quote, issue
