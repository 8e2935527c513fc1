// With whom an organization organized events (一个组织和谁一起办过活动). Parameters: $organization, $from, $to. Told in co_organizers.rq.
MATCH (o:Organization {id: $organization})-[own:HOSTED|UNDERTOOK|SUPPORTED|GUIDED]->(e:Event)
MATCH (other:Organization)-[r:HOSTED|UNDERTOOK|SUPPORTED|GUIDED]->(e)
WHERE other.id <> $organization AND ($from = '' OR coalesce(e.end_date, e.start_date) + '~' >= $from)
  AND ($to = '' OR e.start_date <= $to + '~')
WITH other, e, r, CASE type(own) WHEN 'HOSTED' THEN 'host' WHEN 'UNDERTOOK' THEN 'undertaker'
  WHEN 'SUPPORTED' THEN 'supporter' ELSE 'guide' END AS own_role,
  CASE type(r) WHEN 'HOSTED' THEN 'host' WHEN 'UNDERTOOK' THEN 'undertaker'
  WHEN 'SUPPORTED' THEN 'supporter' ELSE 'guide' END AS other_role
RETURN DISTINCT other.name AS co_organizer, e.name AS event, coalesce(e.start_date, '') AS date, own_role, other_role,
  r.quote AS quote, r.issue AS issue
ORDER BY co_organizer, date, event, own_role, other_role, quote, issue
