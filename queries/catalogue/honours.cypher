// Who bears an honour, and where they work (谁有某项荣誉，在哪里工作). Parameters: $honour_name. Told in honours.rq.
MATCH (p)-[r:RECEIVED]->(a:Award)
WHERE $honour_name = '' OR a.name CONTAINS $honour_name
WITH p, r, a, [(p)-[won:WON]->(e:Event) WHERE won.award = a.name AND won.quote = r.quote | e.name] AS won_at,
  [(p)-[h:HOLDS_POST]->(o:Organization) | [o.name, coalesce(h.post, '')]] AS jobs
WITH p, r, a, size(won_at) AS prizes, CASE WHEN size(jobs) = 0 THEN [['', '']] ELSE jobs END AS jobs_or_none
WHERE prizes = 0
UNWIND jobs_or_none AS job
RETURN DISTINCT p.name AS bearer, a.name AS honour, job[0] AS employer, job[1] AS post, r.quote AS quote, r.issue AS issue
ORDER BY honour, bearer, employer, post, quote, issue
