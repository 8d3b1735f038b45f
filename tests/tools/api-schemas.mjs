// api-schemas.mjs FILE: a JSON object, schema file → documents; prints document → faults for those that do not fit, and the number of documents that were held to a schema.
import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";
import formats from "ajv-formats";

const read = (file) => JSON.parse(readFileSync(file, "utf8"));
const ajv = new Ajv2020.default({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true });
formats.default(ajv);
const faults = {};
let checked = 0;
for (const [schema, documents] of Object.entries(read(process.argv[2]))) {
  const fits = ajv.compile(read(schema));
  for (const document of documents) {
    checked++;
    if (!fits(read(document))) faults[document] = fits.errors.map((e) => `${e.instancePath} ${e.message}`);
  }
}
console.log(JSON.stringify({ checked, faults }));
