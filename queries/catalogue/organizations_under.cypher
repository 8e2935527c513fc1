// Which organizations are under an organization, at any depth (一个组织下面有哪些组织). Parameters: $organization. Told in organizations_under.rq.
MATCH (m:Organization)-[r:PART_OF]->(p:Organization), (p)-[:PART_OF*0..8]->(:Organization {id: $organization})
WHERE m.id <> $organization
RETURN DISTINCT m.name AS member, m.type AS type, p.name AS parent, coalesce(r.quote, '') AS quote, coalesce(r.issue, '') AS issue
ORDER BY parent, member, type, quote, issue
