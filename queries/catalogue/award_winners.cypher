// Who received an award or honour, wherever (谁获得了某个奖项或荣誉). Parameters: $prize. Told in award_winners.rq.
MATCH (w)-[r:RECEIVED]->(a:Award)
WHERE a.name CONTAINS $prize
WITH w, r, a, [(w)-[won:WON]->(e:Event) WHERE won.award = a.name AND won.quote = r.quote
  | [e.name, coalesce(e.start_date, '')]] AS won_at
WITH w, r, a, CASE WHEN size(won_at) = 0 THEN [['', '']] ELSE won_at END AS won_at_or_none
UNWIND won_at_or_none AS at
RETURN DISTINCT w.name AS winner, a.name AS award, at[0] AS event, at[1] AS date, r.quote AS quote, r.issue AS issue
ORDER BY award, date, event, winner, quote, issue
