// People without a name, by unit
// Each anonymous person with the unit that they belong to, if any, and the documents that speak of them, with a sentence where one is claimed.
// $unit: string = "" (only of this unit; empty for all)
MATCH (p:Person {anonymous: true})
OPTIONAL MATCH (p)-[m:MEMBER_OF]->(u:Unit)
WITH p, m, u
WHERE $unit = '' OR any(spelling IN coalesce(u.names, []) WHERE toLower(spelling) CONTAINS toLower($unit))
MATCH (p)<-[t:MENTIONS]-(d:Document)
MATCH (p)<-[:SUBJECT|OBJECT|ASSERTED_BY|ADDRESSED_TO*0..1]-(c)
MATCH (c)-[k:STATED_IN|MENTIONS]-(d)
WITH p, m, u, t, d, collect(k.quote) AS quotes, collect(CASE type(k) WHEN 'STATED_IN' THEN c.id END) AS claims,
  collect(CASE type(k) WHEN 'STATED_IN' THEN k.id END) AS ids, min(CASE type(k) WHEN 'STATED_IN' THEN k.id END) AS least
WITH p, m, u, t, d, quotes, claims, head([i IN range(0, size(ids) - 1) WHERE ids[i] = least]) AS chosen
RETURN u.name AS unit, p.name AS person, p.description AS description, m.status AS status,
  quotes[chosen] AS quote, d.publisher AS publisher, d.published AS date,
  d.id AS document, t.starts AS starts, claims[chosen] AS claim,
  p.id AS personId, u.id AS unitId
ORDER BY unit, person, personId, unitId, date, document
