// Which honours an organization's people bear (一个组织里有哪些劳动模范和荣誉获得者). Parameters: $organization. Told in employer_honours.rq.
MATCH (p:Person)-[h:HOLDS_POST]->(:Organization {id: $organization})
MATCH (p)-[r:RECEIVED]->(a:Award)
OPTIONAL MATCH (p)-[won:WON]->(:Event)
WHERE won.award = a.name AND won.quote = r.quote
WITH p, h, r, a, won
WHERE won IS NULL
RETURN DISTINCT p.name AS person, a.name AS honour, coalesce(h.post, '') AS post, r.quote AS quote, r.issue AS issue
ORDER BY person, honour, post, quote, issue
