// People without a name, by unit
// Each anonymous person with the unit that they belong to, if any, and the documents that speak of them.
// $unit: string = "" (only of this unit; empty for all)
MATCH (p:Person {anonymous: true})
OPTIONAL MATCH (p)-[m:MEMBER_OF]->(u:Unit)
WITH p, m, u
WHERE $unit = '' OR any(spelling IN coalesce(u.names, []) WHERE toLower(spelling) CONTAINS toLower($unit))
MATCH (d:Document)-[t:MENTIONS]->(p)
RETURN u.name AS unit, p.name AS person, p.description AS description, m.status AS status, d.publisher AS publisher,
  d.published AS date, d.id AS document, t.starts AS starts, p.id AS personId, u.id AS unitId
ORDER BY unit, person, personId, unitId, date, document
