// Which awards and honours a person or organization received (一个人或组织获得了哪些奖项和荣誉). Parameters: $winner. Told in winner_awards.rq.
MATCH (w:Organization|Person {id: $winner})-[r:RECEIVED]->(a:Award)
OPTIONAL MATCH (w)-[won:WON]->(e:Event)
WHERE won.award = a.name AND won.quote = r.quote
RETURN DISTINCT a.name AS award, coalesce(e.name, '') AS event, coalesce(e.start_date, '') AS date,
  r.quote AS quote, r.issue AS issue
ORDER BY date, event, award, quote, issue
