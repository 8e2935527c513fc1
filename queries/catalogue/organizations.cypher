// Which organizations, of a kind, are named (有哪些（某类）组织). Parameters: $class. Told in organizations.rq.
MATCH (i:Issue)-[m:MENTIONS]->(o:Organization)
WHERE o.class IN $class
WITH o, i, m ORDER BY CASE coalesce(i.issued, '') WHEN '' THEN '9999' ELSE i.issued END, i.identifier
WITH o, head(collect(m.quote)) AS quote, head(collect(m.issue)) AS issue
RETURN DISTINCT o.name AS organization, o.type AS type, quote, issue
ORDER BY organization, type, quote, issue
