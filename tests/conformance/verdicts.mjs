// What ajv in strict mode says: a schema and a file with a record a line. Prints true or false a line, and behind
// false the definitions that do not hold.
import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";

const [schema, records] = process.argv.slice(2);
const isValid = new Ajv2020.default({ strict: true, allErrors: true }).compile(JSON.parse(readFileSync(schema, "utf8")));
for (const line of readFileSync(records, "utf8").trimEnd().split("\n")) {
  const verdict = isValid(JSON.parse(line));
  const definitions = (isValid.errors ?? []).map((error) => error.schemaPath.split("/")[2]);
  console.log([verdict, ...new Set(definitions)].join(" "));
}
