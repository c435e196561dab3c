// Names that several bear
// One spelling, one type, more than one bearer: pairs that are kept apart, or not resolved yet, each with a report that names it.
// $name: string = "" (only spellings with this in them; empty for all)
MATCH (e:Entity)
UNWIND e.names AS spelling
WITH toLower(spelling) AS name, head([label IN labels(e) WHERE label <> 'Entity']) AS type, e
WHERE $name = '' OR name CONTAINS toLower($name)
WITH name, type, count(DISTINCT e.id) AS bearers, collect(DISTINCT e.id) AS ids
WHERE bearers > 1
UNWIND ids AS entityId
MATCH (e:Entity {id: entityId})
MATCH (e)<-[:MENTIONS]-(d:Document)
WITH name, type, bearers, e, min(d.id) AS documentId
MATCH (d:Document {id: documentId})-[m:MENTIONS]->(e)
RETURN name, type, bearers, e.name AS called, e.country AS country, e.description AS description, e.documents AS documents,
  m.starts AS starts, d.publisher AS publisher, d.published AS date, d.id AS document, e.id AS entity
ORDER BY name, type, entity
