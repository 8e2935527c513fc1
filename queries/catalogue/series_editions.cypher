// Which editions of a series took place (一个系列活动办过哪几届). Parameters: $series. Told in series_editions.rq.
MATCH (e:Event)-[r:EDITION_OF]->(:EventSeries {id: $series})
RETURN DISTINCT e.name AS event, coalesce(toString(e.edition), '') AS edition, coalesce(e.start_date, '') AS date,
  r.quote AS quote, r.issue AS issue
ORDER BY date, event, edition, quote, issue
