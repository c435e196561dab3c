// Replaces properties of edges, found through their ends. $rows: id, source, target and properties.
UNWIND $rows AS row
MATCH (a:__SOURCE__ {id: row.source})-[r:__TYPE__ {id: row.id}]->(b:__TARGET__ {id: row.target})
SET r = row.properties
