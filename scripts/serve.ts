import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import sirv from "sirv";
import { headersOf } from "./headers";

const host = "127.0.0.1";

/** Serves the built site on the loopback address alone; resolves when it listens, rejects when the port is taken. */
export function serve(folder: string, port: number): Promise<Server> {
  const files = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    extensions: ["html"],
    setHeaders,
  });
  const page = join(folder, "404.html");
  const missing = existsSync(page) ? readFileSync(page) : "There is no such page.";
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.statusCode = 404;
      setHeaders(response, "/404");
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end(missing);
    });
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve(server));
  });
}

function setHeaders(response: ServerResponse, path: string): void {
  for (const [name, value] of Object.entries(headersOf(path))) response.setHeader(name, value);
}

async function main(): Promise<number> {
  const port = Number(process.env["PORT"] ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    console.error(`PORT must be a number from 1 to 65535, not "${process.env["PORT"]}".`);
    return 1;
  }
  if (!existsSync("out/index.html")) {
    console.error("There is no built site in out/. Build it first: npm run build");
    return 1;
  }
  try {
    await serve("out", port);
  } catch (error) {
    const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
    console.error(
      taken
        ? `Port ${port} on ${host} is taken. Choose another: PORT=${port + 1} npm start`
        : `Cannot listen on ${host}:${port}: ${error instanceof Error ? error.message : String(error)}`,
    );
    return 1;
  }
  console.log(`Rootcause is at http://${host}:${port}/ — stop it with Ctrl+C.`);
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const code = await main();
  if (code !== 0) process.exit(code);
}
