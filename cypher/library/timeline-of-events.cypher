// Events in the order of time
// Events between two days with their place; what has no known beginning stands at the end. A vague date stays vague.
// $from: string = "2000-01-01" (first day)
// $until: string = "2100-12-31" (last day)
MATCH (e:Event)
WHERE (e.earliest IS NULL OR e.earliest <= $until) AND (e.latest IS NULL OR e.latest >= $from)
OPTIONAL MATCH (e)-[:OCCURRED_AT]->(p:Place)
MATCH (d:Document)-[m:MENTIONS]->(e)
RETURN coalesce(e.earliest, 'undated') AS earliest, e.latest AS latest, e.precision AS precision, e.kind AS kind,
  e.name AS event, p.name AS place, e.status AS status, d.publisher AS publisher, d.published AS date,
  d.id AS document, m.starts AS starts, e.id AS eventId, p.id AS placeId
ORDER BY earliest, latest, eventId, placeId, date, document
