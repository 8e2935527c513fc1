// Who won what at an event (一项活动中谁获得了什么奖). Parameters: $event, $prize. Told in event_awards.rq.
MATCH (w)-[r:WON]->(e:Event {id: $event})
WHERE $prize = '' OR r.award CONTAINS $prize
RETURN DISTINCT w.name AS winner, r.award AS award, r.quote AS quote, r.issue AS issue
ORDER BY award, winner, quote, issue
