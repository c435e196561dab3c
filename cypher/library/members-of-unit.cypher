// Members of a unit and of its parts
// People of the units that bear the name, and of the units within them, each with the sentence that says so.
// $unit: string = "331st Airborne Regiment" (any spelling, or a part of one)
MATCH (whole:Unit)
WHERE any(spelling IN coalesce(whole.names, [whole.name]) WHERE toLower(spelling) CONTAINS toLower($unit))
MATCH (u:Unit)-[:PART_OF|MEMBER_OF*0..4]->(whole)
WITH DISTINCT u
MATCH (p:Person)-[m:MEMBER_OF|COMMANDS]->(u)
UNWIND m.claims AS claimId
MATCH (c:Claim {id: claimId})-[s:STATED_IN]->(d:Document)
RETURN p.name AS person, type(m) AS role, u.name AS unit, m.status AS status, m.origins AS origins, s.quote AS quote,
  d.publisher AS publisher, d.published AS date, d.id AS document, c.id AS claim, p.id AS personId, m.id AS edge
ORDER BY unit, person, personId, edge, date, document, claim
