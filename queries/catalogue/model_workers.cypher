// Which model workers there are, and where they work (有哪些劳动模范，在哪里工作). Parameters: none. Told in model_workers.rq.
MATCH (i:Issue)-[m:MENTIONS]->(p:Person)
WHERE p.model_worker = true
WITH p, i, m ORDER BY CASE coalesce(i.issued, '') WHEN '' THEN '9999' ELSE i.issued END, i.identifier
WITH p, head(collect(m.quote)) AS quote, head(collect(m.issue)) AS issue
WITH p, quote, issue, [(p)-[h:HOLDS_POST]->(o:Organization) | [o.name, coalesce(h.post, '')]] AS jobs
WITH p, quote, issue, CASE WHEN size(jobs) = 0 THEN [['', '']] ELSE jobs END AS jobs_or_none
UNWIND jobs_or_none AS job
RETURN DISTINCT p.name AS person, job[0] AS employer, job[1] AS post, quote, issue
ORDER BY person, employer, post, quote, issue
