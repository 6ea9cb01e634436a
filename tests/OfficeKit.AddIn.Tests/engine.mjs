// Runs the WebAssembly engine under Node as the pane's worker does: a line of JSON in, { operation, request }, a line of JSON out.
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const { dotnet } = await import(pathToFileURL(process.argv[2]).href);
const { getAssemblyExports } = await dotnet.create();
const engine = (await getAssemblyExports("OfficeKit.Browser")).OfficeKit.Browser.Exports;
console.log(JSON.stringify(engine.Operations().split(" ")));
for await (const line of createInterface({ input: process.stdin })) {
  const { operation, request } = JSON.parse(line);
  console.log(engine.Call(operation, JSON.stringify(request)).replaceAll("\n", " "));
}
process.exit(0);
