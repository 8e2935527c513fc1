// Which honours an organization's people bear (一个组织里有哪些劳动模范和荣誉获得者). Parameters: $organization. Told in employer_honours.rq.
MATCH (p:Person)-[h:HOLDS_POST]->(:Organization {id: $organization})
MATCH (p)-[r:RECEIVED]->(a:Award)
WITH p, h, r, a, [(p)-[won:WON]->(e:Event) WHERE won.award = a.name AND won.quote = r.quote | e.name] AS won_at
WITH p, h, r, a, size(won_at) AS prizes
WHERE prizes = 0
RETURN DISTINCT p.name AS person, a.name AS honour, coalesce(h.post, '') AS post, r.quote AS quote, r.issue AS issue
ORDER BY person, honour, post, quote, issue
