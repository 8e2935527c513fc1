// What an issue mentions (一期简报提到了谁和什么). Parameters: $bulletin. Told in issue_mentions.rq.
MATCH (:Issue {id: $bulletin})-[r:MENTIONS]->(x)
WITH r, x, CASE WHEN x:Organization THEN 'Organization' WHEN x:Person THEN 'Person' WHEN x:Event THEN 'Event'
  ELSE 'PolicyDocument' END AS kind
RETURN DISTINCT kind, x.name AS name, r.quote AS quote, r.issue AS issue
ORDER BY kind, name, quote, issue
