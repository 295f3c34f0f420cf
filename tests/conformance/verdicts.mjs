// Verdicts of ajv in strict mode: a schema and a file with a record a line; prints true or false a line.
import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";

const [schema, records] = process.argv.slice(2);
const isValid = new Ajv2020.default({ strict: true }).compile(JSON.parse(readFileSync(schema, "utf8")));
for (const line of readFileSync(records, "utf8").trimEnd().split("\n")) {
  console.log(isValid(JSON.parse(line)));
}
