// Who won what at the events an organization organized (一个组织主办的活动里谁获得了什么奖). Parameters: $organization. Told in organizer_winners.rq.
MATCH (o:Organization {id: $organization})-[:HOSTED|UNDERTOOK|SUPPORTED|GUIDED]->(e:Event)
MATCH (w)-[r:WON]->(e)
RETURN DISTINCT w.name AS winner, r.award AS award, e.name AS event, coalesce(e.start_date, '') AS date,
  r.quote AS quote, r.issue AS issue
ORDER BY date, event, award, winner, quote, issue
