// policies.mjs POLICY...: what Google's csp_evaluator finds in each Content-Security-Policy, as one JSON object.
// Left out: the hint that 'self' is a risk on a host that also serves what others upload (type 305); a status site serves only its own files.
import evaluator from "csp_evaluator";
import parser from "csp_evaluator/dist/parser.js";

const hintAboutSelf = 305;
const findings = (policy) => new evaluator.CspEvaluator(new parser.CspParser(policy).csp).evaluate().filter((f) => f.type !== hintAboutSelf);
console.log(JSON.stringify(Object.fromEntries(process.argv.slice(2).map((policy) => [policy, findings(policy).map((f) => `${f.directive}: ${f.description}`)]))));
