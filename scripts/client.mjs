/** `npm run client`: writes what is generated of the client in packages/client. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateClient } from "../packages/client/generate.mjs";
import { bundleFile } from "./bundle.mjs";
import { root } from "./set-up.mjs";

const { url, remove } = await bundleFile("lib/publish/api/document.ts");
try {
  const { openApi } = await import(url);
  for (const [name, text] of Object.entries(await generateClient(openApi())))
    writeFileSync(join(root, "packages/client", name), text);
} finally {
  remove();
}
