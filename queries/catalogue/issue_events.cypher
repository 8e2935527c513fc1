// Which events an issue reports (一期简报报道了哪些活动). Parameters: $bulletin. Told in issue_events.rq.
MATCH (:Issue {id: $bulletin})-[r:MENTIONS]->(e:Event)
WITH e, r, [(e)-[:TOOK_PLACE_AT]->(p:Place) | p.name] AS places
WITH e, r, CASE WHEN size(places) = 0 THEN [''] ELSE places END AS places_or_none
UNWIND places_or_none AS place
RETURN DISTINCT e.name AS event, e.type AS type, coalesce(e.start_date, '') AS date, place,
  r.quote AS quote, r.issue AS issue
ORDER BY date, event, type, place, quote, issue
