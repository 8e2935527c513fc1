// When and where an event took place, and which edition it was (一项活动的时间、地点、届次). Parameters: $event. Told in event_details.rq.
MATCH (i:Issue)-[m:MENTIONS]->(e:Event {id: $event})
WITH e, i, m ORDER BY CASE coalesce(i.issued, '') WHEN '' THEN '9999' ELSE i.issued END, i.identifier
WITH e, head(collect(m.quote)) AS quote, head(collect(m.issue)) AS issue
WITH e, quote, issue, [(e)-[:TOOK_PLACE_AT]->(p:Place) | p.name] AS places,
  [(e)-[:EDITION_OF]->(s:EventSeries) | s.name] AS all_series
WITH e, quote, issue, all_series, CASE WHEN size(places) = 0 THEN [''] ELSE places END AS places_or_none
UNWIND places_or_none AS place
WITH e, quote, issue, place, CASE WHEN size(all_series) = 0 THEN [''] ELSE all_series END AS all_series_or_none
UNWIND all_series_or_none AS series
RETURN DISTINCT e.name AS name, e.type AS type, coalesce(e.start_date, '') AS first_day, coalesce(e.end_date, '') AS last_day,
  place, coalesce(toString(e.edition), '') AS edition, series, quote, issue
ORDER BY name, type, first_day, last_day, place, edition, series, quote, issue
