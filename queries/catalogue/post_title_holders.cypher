// Who holds a post of this title, at any organization (谁担任某个职务). Parameters: $title. Told in post_title_holders.rq.
MATCH (p:Person)-[r:HOLDS_POST]->(o:Organization)
WHERE r.post = $title
RETURN DISTINCT p.name AS person, o.name AS organization, r.quote AS quote, r.issue AS issue
ORDER BY organization, person, quote, issue
