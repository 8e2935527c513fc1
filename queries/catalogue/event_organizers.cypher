// Who organized an event, in which role (一项活动由谁主办、承办、协办、指导). Parameters: $event, $in_role. Told in event_organizers.rq.
MATCH (o:Organization)-[r:HOSTED|UNDERTOOK|SUPPORTED|GUIDED]->(e:Event {id: $event})
WITH o, r, CASE type(r) WHEN 'HOSTED' THEN 'host' WHEN 'UNDERTOOK' THEN 'undertaker'
  WHEN 'SUPPORTED' THEN 'supporter' ELSE 'guide' END AS role
WHERE $in_role = '' OR role = $in_role
RETURN DISTINCT o.name AS organization, o.type AS type, role, coalesce(r.verb, '') AS verb, r.quote AS quote, r.issue AS issue
ORDER BY role, organization, type, verb, quote, issue
