// Events in the order of time
// Events between two days with their place and a sentence of each report that claims something of them; what has no known beginning stands at the end. A vague date stays vague.
// $from: string = "2000-01-01" (first day)
// $until: string = "2100-12-31" (last day)
MATCH (e:Event)
WHERE (e.earliest IS NULL OR e.earliest <= $until) AND (e.latest IS NULL OR e.latest >= $from)
MATCH (e)<-[m:MENTIONS]-(d:Document)
MATCH (e)<-[:SUBJECT|OBJECT*0..1]-(c)
MATCH (c)-[k:STATED_IN|MENTIONS]-(d)
WITH e, m, d, collect(k.quote) AS quotes, collect(CASE type(k) WHEN 'STATED_IN' THEN c.id END) AS claims,
  collect(CASE type(k) WHEN 'STATED_IN' THEN k.id END) AS ids, min(CASE type(k) WHEN 'STATED_IN' THEN k.id END) AS least
WITH e, m, d, quotes, claims, head([i IN range(0, size(ids) - 1) WHERE ids[i] = least]) AS chosen
OPTIONAL MATCH (e)-[:OCCURRED_AT]->(p:Place)
RETURN coalesce(e.earliest, 'undated') AS earliest, e.latest AS latest, e.precision AS precision, e.kind AS kind,
  e.name AS event, p.name AS place, e.status AS status, quotes[chosen] AS quote,
  d.publisher AS publisher, d.published AS date, d.id AS document, m.starts AS starts,
  claims[chosen] AS claim, e.id AS eventId, p.id AS placeId
ORDER BY earliest, latest, eventId, placeId, date, document
