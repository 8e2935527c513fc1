// Which events a person or organization took part in (一个人或组织参加了哪些活动). Parameters: $participant, $from, $to. Told in participant_events.rq.
MATCH (w:Organization|Person {id: $participant})-[r:TOOK_PART_IN]->(e:Event)
WHERE ($from = '' OR coalesce(e.end_date, e.start_date) + '~' >= $from)
  AND ($to = '' OR e.start_date <= $to + '~')
WITH e, r, [(w)-[finer:TOOK_PART_IN]->(e) WHERE finer.role <> 'participant' | finer.role] AS finer_roles
WITH e, r, size(finer_roles) AS finer_count
WHERE r.role <> 'participant' OR finer_count = 0
RETURN DISTINCT e.name AS event, coalesce(e.start_date, '') AS date, r.role AS role, r.quote AS quote, r.issue AS issue
ORDER BY date, event, role, quote, issue
