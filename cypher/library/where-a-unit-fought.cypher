// Where a unit took part in something
// The battles, strikes and other events of a unit in the order of time, with their place and the sentence that names the unit.
// $unit: string = "92nd" (any spelling, or a part of one)
MATCH (u:Unit)
WHERE any(spelling IN coalesce(u.names, [u.name]) WHERE toLower(spelling) CONTAINS toLower($unit))
MATCH (u)-[l:PARTICIPATED_IN]->(e:Event)
OPTIONAL MATCH (e)-[at:OCCURRED_AT]->(p:Place)
UNWIND l.claims AS claimId
MATCH (c:Claim {id: claimId})-[s:STATED_IN]->(d:Document)
RETURN u.name AS unit, coalesce(e.earliest, 'undated') AS earliest, e.latest AS latest, e.kind AS kind, e.name AS event,
  p.name AS place, l.status AS status, s.quote AS quote, d.publisher AS publisher, d.published AS date, d.id AS document,
  c.id AS claim, l.id AS edge, at.id AS placed
ORDER BY unit, earliest, latest, edge, place, placed, date, document, claim
