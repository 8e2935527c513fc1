// Which events took place at a place (一个地点举行了哪些活动). Parameters: $place. Told in events_at_place.rq.
MATCH (e:Event)-[r:TOOK_PLACE_AT]->(:Place {id: $place})
RETURN DISTINCT e.name AS event, e.type AS type, coalesce(e.start_date, '') AS date, r.quote AS quote, r.issue AS issue
ORDER BY date, event, type, quote, issue
