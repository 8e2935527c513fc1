// When and where an event took place, and which edition it was (一项活动的时间、地点、届次). Parameters: $event. Told in event_details.rq.
MATCH (i:Issue)-[m:MENTIONS]->(e:Event {id: $event})
WITH e, i, m ORDER BY CASE coalesce(i.issued, '') WHEN '' THEN '9999' ELSE i.issued END, i.identifier
WITH e, head(collect(m.quote)) AS quote, head(collect(m.issue)) AS issue
OPTIONAL MATCH (e)-[:TOOK_PLACE_AT]->(p:Place)
OPTIONAL MATCH (e)-[:EDITION_OF]->(s:EventSeries)
RETURN DISTINCT e.name AS name, e.type AS type, coalesce(e.start_date, '') AS first_day, coalesce(e.end_date, '') AS last_day,
  coalesce(p.name, '') AS place, coalesce(toString(e.edition), '') AS edition, coalesce(s.name, '') AS series, quote, issue
ORDER BY name, type, first_day, last_day, place, edition, series, quote, issue
