// Which meetings conveyed a document (哪些会议传达了一份文件). Parameters: $document. Told in document_meetings.rq.
MATCH (e:Event)-[r:CONCERNS]->(:PolicyDocument {id: $document})
RETURN DISTINCT e.name AS event, e.type AS type, coalesce(e.start_date, '') AS date, r.quote AS quote, r.issue AS issue
ORDER BY date, event, type, quote, issue
