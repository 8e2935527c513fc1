// Which documents an event conveyed (一次会议传达了哪些文件). Parameters: $event. Told in event_documents.rq.
MATCH (:Event {id: $event})-[r:CONCERNS]->(d:PolicyDocument)
RETURN DISTINCT d.name AS document, r.quote AS quote, r.issue AS issue
ORDER BY document, quote, issue
