// Who took part in an event, in which role (谁参加了一项活动). Parameters: $event, $in_part. Told in event_participants.rq.
MATCH (w)-[r:TOOK_PART_IN]->(e:Event {id: $event})
WHERE $in_part = '' OR r.role = $in_part
RETURN DISTINCT w.name AS participant, r.role AS role, r.quote AS quote, r.issue AS issue
ORDER BY role, participant, quote, issue
