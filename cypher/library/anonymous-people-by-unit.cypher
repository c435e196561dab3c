// People without a name, by unit
// Each anonymous person with the unit that they belong to, if any, the documents that speak of them, and the words that say so.
// $unit: string = "" (only of this unit; empty for all)
MATCH (p:Person {anonymous: true})
OPTIONAL MATCH (p)-[m:MEMBER_OF]->(u:Unit)
WITH p, m, u
WHERE $unit = '' OR any(spelling IN coalesce(u.names, []) WHERE toLower(spelling) CONTAINS toLower($unit))
MATCH (d:Document)-[t:MENTIONS]->(p)
OPTIONAL MATCH (c:Claim)-[s:STATED_IN]->(d)
WHERE c.id IN m.claims
RETURN u.name AS unit, p.name AS person, p.description AS description, m.status AS status, s.quote AS quote,
  d.publisher AS publisher, d.published AS date, d.id AS document, t.starts AS starts, p.id AS personId, u.id AS unitId, c.id AS claim
ORDER BY unit, person, personId, unitId, date, document, claim
