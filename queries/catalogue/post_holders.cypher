// Who holds a post at an organization (谁在一个组织任职). Parameters: $organization, $title. Told in post_holders.rq.
MATCH (p:Person)-[r:HOLDS_POST]->(:Organization {id: $organization})
WHERE $title = '' OR r.post = $title
RETURN DISTINCT p.name AS person, coalesce(r.post, '') AS post, r.quote AS quote, r.issue AS issue
ORDER BY post, person, quote, issue
