// Verdicts of ajv in strict mode: reads {name, record} a line, prints true or false a line.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import Ajv2020 from "ajv/dist/2020.js";

const [schemas] = process.argv.slice(2);
const validators = new Map();

function validatorOf(name) {
  if (!validators.has(name)) {
    const schema = JSON.parse(readFileSync(`${schemas}/${name}.schema.json`, "utf8"));
    validators.set(name, new Ajv2020.default({ strict: true }).compile(schema));
  }
  return validators.get(name);
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const { name, record } = JSON.parse(line);
  console.log(validatorOf(name)(record));
}
