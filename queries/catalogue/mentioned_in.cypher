// Which issues mention an organization, person, event or document (哪几期简报提到了一个名称). Parameters: $thing. Told in mentioned_in.rq.
MATCH (i:Issue)-[r:MENTIONS]->(x:Organization|Person|Event|PolicyDocument {id: $thing})
RETURN DISTINCT coalesce(i.issued, '') AS issued, r.quote AS quote, r.issue AS issue
ORDER BY issued, issue, quote
