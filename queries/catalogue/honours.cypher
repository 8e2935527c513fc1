// Who bears an honour, and where they work (谁有某项荣誉，在哪里工作). Parameters: $honour_name. Told in honours.rq.
MATCH (p)-[r:RECEIVED]->(a:Award)
WHERE $honour_name = '' OR a.name CONTAINS $honour_name
OPTIONAL MATCH (p)-[won:WON]->(:Event)
WHERE won.award = a.name AND won.quote = r.quote
WITH p, r, a, won
WHERE won IS NULL
OPTIONAL MATCH (p)-[h:HOLDS_POST]->(o:Organization)
RETURN DISTINCT p.name AS bearer, a.name AS honour, coalesce(o.name, '') AS employer, coalesce(h.post, '') AS post,
  r.quote AS quote, r.issue AS issue
ORDER BY honour, bearer, employer, post, quote, issue
