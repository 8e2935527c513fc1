// Which awards and honours a person or organization received (一个人或组织获得了哪些奖项和荣誉). Parameters: $winner. Told in winner_awards.rq.
MATCH (w:Organization|Person {id: $winner})-[r:RECEIVED]->(a:Award)
WITH r, a, [(w)-[won:WON]->(e:Event) WHERE won.award = a.name AND won.quote = r.quote
  | [e.name, coalesce(e.start_date, '')]] AS won_at
WITH r, a, CASE WHEN size(won_at) = 0 THEN [['', '']] ELSE won_at END AS won_at_or_none
UNWIND won_at_or_none AS at
RETURN DISTINCT a.name AS award, at[0] AS event, at[1] AS date, r.quote AS quote, r.issue AS issue
ORDER BY date, event, award, quote, issue
