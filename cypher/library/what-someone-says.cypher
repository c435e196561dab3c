// What someone says
// Every claim of a person, unit or body in the order of publication: in which words, how sure, and where it stands.
// $who: string = "HUR" (any spelling, or a part of one)
MATCH (c:Claim)-[a:ASSERTED_BY]->(who:Entity)
WHERE any(spelling IN coalesce(who.names, [who.name]) WHERE toLower(spelling) CONTAINS toLower($who))
MATCH (c)-[s:STATED_IN]->(d:Document)
RETURN who.name AS who, c.polarity AS polarity, c.modality AS modality, c.status AS status, s.quote AS quote,
  c.saidEarliest AS saidEarliest, c.saidLatest AS saidLatest, d.publisher AS publisher, d.published AS date, d.id AS document,
  c.id AS claim, a.id AS assertion
ORDER BY who, date, document, claim, assertion
