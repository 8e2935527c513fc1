// Who received an award or honour, wherever (谁获得了某个奖项或荣誉). Parameters: $prize. Told in award_winners.rq.
MATCH (w)-[r:RECEIVED]->(a:Award)
WHERE a.name CONTAINS $prize
OPTIONAL MATCH (w)-[won:WON]->(e:Event)
WHERE won.award = a.name AND won.quote = r.quote
RETURN DISTINCT w.name AS winner, a.name AS award, coalesce(e.name, '') AS event, coalesce(e.start_date, '') AS date,
  r.quote AS quote, r.issue AS issue
ORDER BY award, date, event, winner, quote, issue
