// Which events, of a kind, fall in a period (某段时间有哪些（某类）活动). Parameters: $class, $from, $to. Told in events.rq.
MATCH (i:Issue)-[m:MENTIONS]->(e:Event)
WHERE e.class IN $class
  AND ($from = '' OR coalesce(e.end_date, e.start_date) + '~' >= $from)
  AND ($to = '' OR e.start_date <= $to + '~')
WITH e, i, m ORDER BY CASE coalesce(i.issued, '') WHEN '' THEN '9999' ELSE i.issued END, i.identifier
WITH e, head(collect(m.quote)) AS quote, head(collect(m.issue)) AS issue
WITH e, quote, issue, [(e)-[:TOOK_PLACE_AT]->(p:Place) | p.name] AS places
WITH e, quote, issue, CASE WHEN size(places) = 0 THEN [''] ELSE places END AS places_or_none
UNWIND places_or_none AS place
RETURN DISTINCT e.name AS event, e.type AS type, coalesce(e.start_date, '') AS date, coalesce(e.end_date, '') AS last_day,
  place, quote, issue
ORDER BY date, event, last_day, type, place, quote, issue
