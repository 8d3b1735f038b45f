// Writes the part of GitHub's published OpenAPI description that our channels use: one description with everything in it that these paths need.
// usage: github-api.mjs OUT
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const whole = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.json')));
const paths = ['/repos/{owner}/{repo}/issues', '/repos/{owner}/{repo}/issues/{issue_number}', '/repos/{owner}/{repo}/issues/{issue_number}/comments'];
const part = { openapi: whole.openapi, info: whole.info, servers: whole.servers, paths: {}, components: {} };
for (const path of paths) part.paths[path] = whole.paths[path];

// Each reference brings what it names, which brings its own.
const waiting = [part.paths];
while (waiting.length > 0) {
  const value = waiting.pop();
  if (value === null || typeof value !== 'object') continue;
  if (typeof value.$ref === 'string') {
    const [kind, name] = value.$ref.replace('#/components/', '').split('/');
    part.components[kind] ??= {};
    if (!(name in part.components[kind])) waiting.push((part.components[kind][name] = whole.components[kind][name]));
  }
  waiting.push(...Object.values(value));
}

// GitHub recommends this media type for every request; its description names only what comes back.
for (const response of [...Object.values(part.paths).flatMap((path) => Object.values(path).flatMap((o) => Object.values(o.responses ?? {}))), ...Object.values(part.components.responses ?? {})]) {
  const json = response.content?.['application/json'];
  if (json) response.content['application/vnd.github+json'] = json;
}
writeFileSync(process.argv[2], JSON.stringify(part));
