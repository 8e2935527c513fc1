// Which documents meetings conveyed (会议传达了哪些文件). Parameters: none. Told in conveyed_documents.rq.
MATCH (e:Event)-[r:CONCERNS]->(d:PolicyDocument)
RETURN DISTINCT d.name AS document, e.name AS event, coalesce(e.start_date, '') AS date, r.quote AS quote, r.issue AS issue
ORDER BY document, date, event, quote, issue
