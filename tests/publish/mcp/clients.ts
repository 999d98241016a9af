import { Client, StreamableHTTPClientTransport, type Transport } from "@modelcontextprotocol/client";

/** A client of the official SDK that has shaken hands; `fetch` is how it asks. */
export const overHttp = (address: string, fetch?: typeof globalThis.fetch): Promise<Client> =>
  connected(new StreamableHTTPClientTransport(new URL(address), fetch && { fetch }));

export async function connected(transport: Transport): Promise<Client> {
  const client = new Client({ name: "test", version: "1" });
  await client.connect(transport);
  return client;
}

export type Answer = {
  readonly isError: boolean;
  readonly body: Readonly<Record<string, unknown>>;
  readonly text: string;
};

/** What a tool answers; every tool answers with one text. */
export async function ask(client: Client, name: string, given: Record<string, unknown> = {}): Promise<Answer> {
  const { content, isError = false } = await client.callTool({ name, arguments: given });
  const [first, ...more] = content as readonly { readonly type: string; readonly text?: string }[];
  if (first?.type !== "text" || more.length > 0) throw new Error(`${name} answers with ${JSON.stringify(content)}`);
  const text = first.text ?? "";
  return { isError, text, body: text.startsWith("{") ? JSON.parse(text) : {} };
}
