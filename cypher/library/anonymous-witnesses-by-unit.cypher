// What witnesses without a name say, by unit
// The words of each speaker who is not named, with the unit that the speaker is said to belong to, where one is told.
// $unit: string = "" (only of this unit: any spelling, or a part of one; empty for all)
MATCH (c:Claim)-[a:ASSERTED_BY]->(p:Person {anonymous: true})
OPTIONAL MATCH (p)-[m:MEMBER_OF]->(u:Unit)
WITH c, a, p, m, u
WHERE $unit = '' OR any(spelling IN coalesce(u.names, []) WHERE toLower(spelling) CONTAINS toLower($unit))
MATCH (c)-[s:STATED_IN]->(d:Document)
RETURN u.name AS unit, p.name AS witness, c.status AS status, c.reports AS reports, s.quote AS quote, d.publisher AS publisher,
  d.published AS date, d.id AS document, c.id AS claim, a.id AS assertion, m.id AS membership
ORDER BY unit, witness, date, document, claim, assertion, membership
