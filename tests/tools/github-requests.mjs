// Holds requests against GitHub's published OpenAPI description: the path, its parameters and the body. Prints a line for each that does not fit.
// usage: github-requests.mjs FILE, a JSON list of {"method", "path", "body"}
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import Ajv from "ajv";
import addFormats from "ajv-formats";

const description = JSON.parse(readFileSync(createRequire(import.meta.url).resolve("@octokit/openapi/generated/api.github.com.json")));
const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
addFormats(ajv);

// OpenAPI 3.0 has "nullable" where JSON Schema has the type null; beside a type ajv knows it, without one it means nothing there.
const plain = (value) => JSON.parse(JSON.stringify(value), (_, v) => { if (v?.nullable === true && v.type === undefined) delete v.nullable; return v; });
ajv.addSchema({ $id: "github", components: plain(description.components) });

const follow = (value) => (value?.$ref ? value.$ref.slice(2).split("/").reduce((at, part) => at[part], description) : value);
const withRefs = (schema) => JSON.parse(JSON.stringify(plain(schema)).replaceAll('"#/components/', '"github#/components/'));

function operationOf(method, path) {
    const parts = path.split("/");
    let best = null;
    for (const [template, item] of Object.entries(description.paths)) {
        const names = template.split("/");
        if (names.length !== parts.length || !item[method]) continue;
        if (!names.every((name, i) => name.startsWith("{") || name === parts[i])) continue;
        const fixed = names.filter((name) => !name.startsWith("{")).length;
        if (!best || fixed > best.fixed) best = { fixed, operation: item[method], template };
    }
    return best;
}

for (const { method, path, body } of JSON.parse(readFileSync(process.argv[2]))) {
    const say = (text) => console.log(`${method} ${path}: ${text}`);
    const url = new URL(path, "http://github.invalid");
    const found = operationOf(method.toLowerCase(), url.pathname);
    if (!found) { say("GitHub has no such operation"); continue; }
    const known = (found.operation.parameters ?? []).map(follow);
    for (const [name, value] of url.searchParams) {
        const parameter = known.find((p) => p.in === "query" && p.name === name);
        if (!parameter) { say(`no parameter ${name}`); continue; }
        const schema = follow(parameter.schema);
        const typed = schema.type === "integer" ? Number(value) : value;
        if (!ajv.validate(withRefs(schema), typed)) say(`${name}: ${ajv.errorsText()}`);
    }
    const wanted = follow(found.operation.requestBody)?.content?.["application/json"];
    if (!wanted) { if (body) say("a body, where GitHub takes none"); continue; }
    if (!body) { if (found.operation.requestBody.required) say("a body is missing"); continue; }
    const sent = JSON.parse(body), schema = withRefs(wanted.schema);
    if (!ajv.validate(schema, sent)) say(ajv.errorsText());
    for (const name of Object.keys(sent)) if (schema.properties && !(name in schema.properties)) say(`no member ${name}`);
}
