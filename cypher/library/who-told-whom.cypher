// Who told whom
// What was said to somebody: the speaker, the listener and the words.
// $name: string = "" (only to or by this one: any spelling, or a part of one; empty for all)
MATCH (listener:Entity)<-[t:ADDRESSED_TO]-(c:Claim)-[a:ASSERTED_BY]->(who)
WHERE $name = '' OR any(spelling IN coalesce(listener.names, [listener.name]) + coalesce(who.names, [coalesce(who.name, '')])
  WHERE toLower(spelling) CONTAINS toLower($name))
MATCH (c)-[s:STATED_IN]->(d:Document)
RETURN coalesce(c.saidBy, who.name, who.publisher, who.title, who.file) AS who, listener.name AS toWhom, c.modality AS modality,
  c.status AS status, s.quote AS quote, d.publisher AS publisher, d.published AS date, d.id AS document, c.id AS claim,
  a.id AS assertion, t.id AS address
ORDER BY who, toWhom, date, document, claim, assertion, address
