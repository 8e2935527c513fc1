// Which events an issue reports (一期简报报道了哪些活动). Parameters: $bulletin. Told in issue_events.rq.
MATCH (:Issue {id: $bulletin})-[r:MENTIONS]->(e:Event)
OPTIONAL MATCH (e)-[:TOOK_PLACE_AT]->(p:Place)
RETURN DISTINCT e.name AS event, e.type AS type, coalesce(e.start_date, '') AS date, coalesce(p.name, '') AS place,
  r.quote AS quote, r.issue AS issue
ORDER BY date, event, type, place, quote, issue
