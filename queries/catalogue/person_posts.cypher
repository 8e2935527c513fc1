// Where a person works, and which posts they hold (一个人在哪里工作，担任什么职务). Parameters: $person. Told in person_posts.rq.
MATCH (:Person {id: $person})-[r:HOLDS_POST]->(o:Organization)
RETURN DISTINCT o.name AS organization, coalesce(r.post, '') AS post, r.quote AS quote, r.issue AS issue
ORDER BY organization, post, quote, issue
