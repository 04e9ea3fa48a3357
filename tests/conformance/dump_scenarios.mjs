// Prints the requests and responses of Spector's scenarios as JSON. Its package defines them as functions.
//   node dump_scenarios.mjs FOLDER BASE_URL   (FOLDER is where the package is installed)
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, baseUrl] = process.argv.slice(2);
const packages = join(folder, "node_modules/@typespec");
const load = (path) => import(pathToFileURL(join(packages, path)).href);
const { expandDyns } = await load("spec-api/dist/index.js");

const config = { baseUrl };
const expanded = (value) => value && expandDyns(value, config);
const base64 = (content) => Buffer.from(content).toString("base64");

function bytes({ rawContent }) {
  if (rawContent === undefined) return undefined;
  if (typeof rawContent === "string" || Buffer.isBuffer(rawContent)) return base64(rawContent);
  return base64(rawContent.serialize(config));
}

function body(given) {
  if (!given) return undefined;
  const { contentType } = given;
  if (given.kind !== "multipart") return { contentType, content: bytes(given) };
  const files = (given.files ?? []).map(({ buffer, ...file }) => ({ ...file, content: base64(buffer) }));
  return { contentType, parts: expanded(given.parts) ?? {}, files };
}

const message = (given) => ({ ...expanded({ ...given, body: undefined }), body: body(given?.body) });

const exchange = ({ method, uri, request, response }) => ({
  method,
  uri,
  request: message(request),
  response: message(response),
});

const specs = "http-specs/dist";
const files = readdirSync(join(packages, specs), { recursive: true }).filter((path) => path.endsWith(".js"));
const scenarios = {};
for (const file of files.sort()) {
  const { Scenarios = {} } = await load(join(specs, file));
  for (const [name, { code, keys, apis }] of Object.entries(Scenarios)) {
    scenarios[name] = { code, keys, exchanges: apis.map(exchange) };
  }
}
process.stdout.write(JSON.stringify(scenarios));
